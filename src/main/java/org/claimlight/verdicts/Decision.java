package org.claimlight.verdicts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A teammate’s answer to a verdict. */
public enum Decision {
  /** The teammate holds the same rating. */
  AGREE,
  /** The teammate holds it to be wrong; the claim is disputed while this stands. */
  DISAGREE,
  /** The author is asked to change something first; the claim cannot settle while this stands. */
  REQUEST_CHANGES;

  /** As the API and the style sheets write it. */
  @JsonValue
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Decision> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
  }
}
