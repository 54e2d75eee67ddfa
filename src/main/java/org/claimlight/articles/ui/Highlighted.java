package org.claimlight.articles.ui;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is drawn over the text.
 *
 * @param number the claim's number in the list beside the text
 * @param tone the drawing of its rating; null as long as there is none to be shown
 * @param rating the rating's label; null as long as there is none to be shown
 */
public record Highlighted(
    UUID id,
    int number,
    List<HighlightSpan> spans,
    Status status,
    @Nullable Tone tone,
    @Nullable String rating)
    implements Serializable {

  public Highlighted {
    spans = List.copyOf(spans);
  }

  /** Where the claim stands in its life. The browser knows each by its place in this order. */
  public enum Status {
    OPEN,
    IN_REVIEW,
    DISPUTED,
    SETTLED,
    DISMISSED
  }

  /** The drawing of a rating. The browser knows each by its place in this order. */
  public enum Tone {
    TRUE,
    MOSTLY_TRUE,
    HALF_TRUE,
    MOSTLY_FALSE,
    FALSE,
    OFF_SCALE
  }
}
