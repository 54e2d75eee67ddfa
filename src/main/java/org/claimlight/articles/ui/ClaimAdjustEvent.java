package org.claimlight.articles.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.List;

/** Somebody gave a claim other words; the browser draws them already. */
@DomEvent("claim-adjust")
public class ClaimAdjustEvent extends ComponentEvent<AnnotatableArticle> {

  private final String claim;
  private final List<SelectedPart> parts;

  public ClaimAdjustEvent(
      AnnotatableArticle source,
      boolean fromClient,
      @EventData("event.detail.id") String claim,
      @EventData("event.detail.parts") SelectedPart[] parts) {
    super(source, fromClient);
    this.claim = claim;
    this.parts = List.of(parts);
  }

  /** The claim's id. */
  public String getClaim() {
    return claim;
  }

  /** All of its words from now on: one part or more, in the order of the text. */
  public List<SelectedPart> getParts() {
    return parts;
  }
}
