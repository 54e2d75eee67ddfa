package org.claimlight.claims;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether the history is as it was written.
 *
 * @param sound how many rows, from the first on, are
 * @param firstFault the number of the first that is not; null when all are
 * @param fault what is wrong with it
 */
public record HistoryCheck(long sound, @Nullable Long firstFault, @Nullable Fault fault) {

  /** How a history can fail its check. */
  public enum Fault {
    /** A row is gone: out of the middle, or from the end. */
    MISSING,
    /** A row, or its link to the one before, says something else. */
    ALTERED;

    @JsonValue
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
