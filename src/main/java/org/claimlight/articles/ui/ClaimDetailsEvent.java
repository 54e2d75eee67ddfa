package org.claimlight.articles.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The reader rests on a claim of which no more than the drawing is known yet. */
@DomEvent("claim-details")
public class ClaimDetailsEvent extends ComponentEvent<AnnotatableArticle> {

  private final String claim;

  public ClaimDetailsEvent(
      AnnotatableArticle source, boolean fromClient, @EventData("event.detail.id") String claim) {
    super(source, fromClient);
    this.claim = claim;
  }

  /** The claim's id. */
  public String getClaim() {
    return claim;
  }
}
