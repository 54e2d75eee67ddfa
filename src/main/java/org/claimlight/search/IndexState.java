package org.claimlight.search;

import org.jspecify.annotations.Nullable;

/**
 * How the index stands.
 *
 * @param done the number of the last change that search sees
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
    /** Cannot be used; it is tried again, and rebuilt if need be. */
    FAILED
  }
}
