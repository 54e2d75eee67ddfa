package org.claimlight.verdicts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a verdict no longer counts until its author confirms or changes it. */
public enum Outdated {
  /** The claim's statement or claimant was changed. */
  CLAIM_REWORDED,
  /** The claim stands on other words of the article now. */
  CLAIM_MOVED,
  /** An editor reopened the settled claim. */
  CLAIM_REOPENED,
  /** A source on which the verdict rests says something else now. */
  EVIDENCE_CHANGED;

  @JsonValue
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
