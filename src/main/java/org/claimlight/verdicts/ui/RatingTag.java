package org.claimlight.verdicts.ui;

import com.vaadin.flow.component.html.Span;
import org.claimlight.verdicts.Rating;

/** A rating as a small label: its words, with a sign and a colour that only help. */
public class RatingTag extends Span {

  public RatingTag(Rating rating) {
    super(rating.label());
    addClassName("cl-tag");
    getElement().setAttribute("data-tone", rating.tone());
  }
}
