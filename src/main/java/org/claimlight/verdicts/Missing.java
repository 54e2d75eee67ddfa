package org.claimlight.verdicts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What keeps a claim from settling although a quorum holds the same rating. */
public enum Missing {
  /** Nobody among them has the role that the desk wants one of them to have. */
  HOLDER_WITH_ROLE,
  /** Nobody but the verdicts' authors attached a source. */
  SOURCE_OF_ANOTHER;

  @JsonValue
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
