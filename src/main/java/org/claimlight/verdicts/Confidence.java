package org.claimlight.verdicts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure the author of a verdict is. */
public enum Confidence {
  LOW,
  MEDIUM,
  HIGH;

  /** As the API and the style sheets write it. */
  @JsonValue
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Confidence> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
  }
}
