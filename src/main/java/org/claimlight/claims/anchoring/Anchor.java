package org.claimlight.claims.anchoring;

/** Where words stand in another text. */
public sealed interface Anchor {

  /** On the very words. */
  record Placed(int start, int end) implements Anchor {}

  /**
   * On similar words, or on the same ones in a place that is not certain.
   *
   * @param score from 0.75 to 1
   */
  record Moved(int start, int end, double score) implements Anchor {}

  /**
   * Nowhere.
   *
   * @param best the score of the likeliest place, which was not likely enough; 0 if there is none
   */
  record Orphaned(double best) implements Anchor {}
}
