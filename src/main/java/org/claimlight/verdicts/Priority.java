package org.claimlight.verdicts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much something presses, the least first. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  /** As the API writes it: {@code urgent}. */
  @JsonValue
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
