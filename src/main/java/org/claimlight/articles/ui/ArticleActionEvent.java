package org.claimlight.articles.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.List;

/** Somebody did something with selected words. */
@DomEvent("article-action")
public class ArticleActionEvent extends ComponentEvent<AnnotatableArticle> {

  private final String action;
  private final List<SelectedPart> parts;

  public ArticleActionEvent(
      AnnotatableArticle source,
      boolean fromClient,
      @EventData("event.detail.action") String action,
      @EventData("event.detail.parts") SelectedPart[] parts) {
    super(source, fromClient);
    this.action = action;
    this.parts = List.of(parts);
  }

  /** The action's id. */
  public String getAction() {
    return action;
  }

  /** One or more, in the order of the text. */
  public List<SelectedPart> getParts() {
    return parts;
  }
}
