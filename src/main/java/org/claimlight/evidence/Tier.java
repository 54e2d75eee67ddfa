package org.claimlight.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How near a source is to the facts. */
public enum Tier {
  /** The document, data or recording itself. */
  PRIMARY,
  /** An authority that answers for it. */
  OFFICIAL,
  /** Somebody who knows the field. */
  EXPERT,
  /** A report by others. */
  NEWS,
  /** Anything else. */
  OTHER;

  /** As the API and the style sheets write it. */
  @JsonValue
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Tier> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
  }
}
