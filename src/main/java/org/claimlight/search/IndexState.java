package org.claimlight.search;

import org.jspecify.annotations.Nullable;

/**
 * How the index stands.
 *
 * @param done the number of the last change that search sees; while a new index is built beside it,
 *     of the last one that is in that
 * @param total the number of the last change there was when this was noted
 * @param problem what is wrong, for whoever runs the installation; null when nothing is
 */
public record IndexState(Phase phase, long done, long total, @Nullable String problem) {

  /** What the index is doing. */
  public enum Phase {
    OPENING,
    /** Begins from nothing: search finds what is there already. */
    REBUILDING,
    /** Replays what came after its last commit. */
    CATCHING_UP,
    READY,
    /** Is as good as ready, and another is built beside it that takes its place. */
    RENEWING,
    /** Cannot be used; it is tried again, and rebuilt if need be. */
    FAILED
  }

  /** Whether searches see all that was committed before them. */
  public boolean isComplete() {
    return phase == Phase.READY || phase == Phase.RENEWING;
  }
}
