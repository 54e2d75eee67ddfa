package org.claimlight.search;

import org.jspecify.annotations.Nullable;

/**
 * The index as its administrators see it.
 *
 * @param claims how many search sees; 0 while the index cannot be used
 * @param bytes how much room it takes on disk
 * @param applied the number of the last change that search sees
 * @param last the number of the last change there is
 * @param checking how far a check has come; null when none is under way
 * @param checkFailure why the last check broke off; null when it did not
 * @param report what came out of the last check that came to its end; null before the first
 */
public record IndexOverview(
    IndexState state,
    long claims,
    long bytes,
    long applied,
    long last,
    @Nullable Progress checking,
    @Nullable String checkFailure,
    @Nullable IndexReport report) {

  /** So many of so many. */
  public record Progress(long done, long total) {}

  /** Whether something is under way of which one wants to see how it goes on. */
  public boolean isBusy() {
    return checking != null || state.phase() != IndexState.Phase.READY;
  }
}
