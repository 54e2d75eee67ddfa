package org.claimlight.search.index;

import java.time.Duration;

/**
 * The index of the desk's claims. It is derived from the database and knows how far it has come:
 * {@link #applied()} is the number of the last change that a search can see.
 *
 * <p>One thread writes ({@link #open}, {@link #apply}, {@link #commit}, {@link #clear}); any number
 * search. Every method but {@link #close} throws {@link IndexUnusable} when the index is damaged,
 * gone or not open; {@link #open} again then makes it usable, empty if need be.
 */
public interface ClaimIndex {

  /**
   * Opens what is kept, or an empty index in its place if nothing is, if it is damaged, or if it
   * was written by another version of the schema. Takes time in proportion to the size of the
   * index: all of it is checked.
   */
  Opening open();

  /** What {@link #open} found. */
  enum Opening {
    KEPT,
    EMPTY,
    DAMAGED,
    OTHER_SCHEMA
  }

  /** The number of the last change that a search sees; 0 when there is none. */
  long applied();

  /** Applies the batch as a whole and makes it visible to the searches that begin from now on. */
  void apply(IndexBatch batch);

  /** Makes what is applied last beyond the end of the process. */
  void commit();

  /** Forgets every claim: {@link #applied()} is 0 afterwards. */
  void clear();

  /**
   * Waits until a search sees the change of this number.
   *
   * @return whether it does; false when {@code atMost} passed first
   */
  boolean await(long change, Duration atMost);

  /** Searches what is visible now. The cost is bounded in time; see {@link Found#exact()}. */
  Found find(Criteria criteria);

  /** How many claims a search sees. */
  long size();

  /** Whether what is kept is still where it was put. */
  boolean intact();

  /** Commits and lets go of everything. Nothing happens when it is not open. */
  void close();
}
