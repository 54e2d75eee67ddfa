package org.claimlight.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a source does for its claim. */
public enum Stance {
  /** It speaks for the claim. */
  SUPPORTS,
  /** It speaks against it. */
  REFUTES,
  /** It puts it in its context. */
  CONTEXT;

  /** As the API and the style sheets write it. */
  @JsonValue
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Stance> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
  }
}
