package org.claimlight.articles.ui;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is drawn over the text.
 *
 * @param number the claim's number in the list beside the text
 * @param tone the rating of a settled claim; null as long as there is none to be shown
 * @param label says in words what the highlight's style says
 */
public record Highlighted(
    String id,
    int number,
    List<HighlightSpan> spans,
    Status status,
    @Nullable Tone tone,
    String label)
    implements Serializable {

  public Highlighted {
    spans = List.copyOf(spans);
  }

  /** Where the claim stands in its life. */
  public enum Status {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("in-review")
    IN_REVIEW,
    @JsonProperty("disputed")
    DISPUTED,
    @JsonProperty("settled")
    SETTLED,
    @JsonProperty("dismissed")
    DISMISSED
  }

  /** The drawing of a rating. */
  public enum Tone {
    @JsonProperty("true")
    TRUE,
    @JsonProperty("mostly-true")
    MOSTLY_TRUE,
    @JsonProperty("half-true")
    HALF_TRUE,
    @JsonProperty("mostly-false")
    MOSTLY_FALSE,
    @JsonProperty("false")
    FALSE,
    @JsonProperty("off-scale")
    OFF_SCALE
  }
}
