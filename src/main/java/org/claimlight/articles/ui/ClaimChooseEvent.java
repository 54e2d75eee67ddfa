package org.claimlight.articles.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Somebody chose a claim in the text. */
@DomEvent("claim-choose")
public class ClaimChooseEvent extends ComponentEvent<AnnotatableArticle> {

  private final String claim;

  public ClaimChooseEvent(
      AnnotatableArticle source, boolean fromClient, @EventData("event.detail.id") String claim) {
    super(source, fromClient);
    this.claim = claim;
  }

  /** The claim's id. */
  public String getClaim() {
    return claim;
  }
}
