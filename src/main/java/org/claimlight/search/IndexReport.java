package org.claimlight.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * What came out when the index was compared with the database, claim by claim.
 *
 * @param at when the comparison ended
 * @param claims how many were compared
 * @param counts how many differ, for each kind of difference that there is
 * @param first of each kind the first few
 * @param damage which of the index's files is not as it was written, for whoever runs the
 *     installation; null when all are
 */
public record IndexReport(
    Instant at,
    Duration took,
    long claims,
    Map<Difference, Long> counts,
    Map<Difference, List<ClaimId>> first,
    @Nullable String damage) {

  /** So many of a kind are named. */
  public static final int NAMED = 20;

  public IndexReport {
    counts = Map.copyOf(counts);
    first = Map.copyOf(first);
  }

  /** Whether the index holds what the database does, and its files are whole. */
  public boolean isSound() {
    return counts.isEmpty() && damage == null;
  }

  public long count(Difference kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
