package org.claimlight.articles.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A reader chose a suggested sentence by the sign beside it. */
@DomEvent("suggestion-choose")
public class SuggestionChooseEvent extends ComponentEvent<AnnotatableArticle> {

  private final int start;

  public SuggestionChooseEvent(
      AnnotatableArticle source, boolean fromClient, @EventData("event.detail.start") int start) {
    super(source, fromClient);
    this.start = start;
  }

  /** Offset of the sentence's first UTF-16 unit. */
  public int getStart() {
    return start;
  }
}
