package org.claimlight.verdicts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why teammates came to disagree, as the editor who decided sees it. */
public enum AdjudicationCause {
  AMBIGUOUS_CLAIM,
  THIN_EVIDENCE,
  UNCLEAR_SCALE,
  REVIEWER_ERROR,
  MATTER_OF_OPINION,
  OTHER;

  /** As the API writes it: {@code thin-evidence}. */
  @JsonValue
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<AdjudicationCause> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
  }
}
