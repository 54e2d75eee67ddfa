package org.claimlight.matching;

import java.util.Locale;

/**
 * How likely a proposed claim says the same. The bounds are chosen on the posts and fact-checks of
 * CLEF CheckThat! 2022, task 2A: what is called the same is right in 99 of 100 there, what is
 * likely in 83, what is perhaps the same in 22; what is called nothing and not shown would be right
 * in fewer than 1 of 100, and that is one in eight of all right ones. Where only words are compared
 * it is 94, 73, 46 and 9 of 100, and one in three (MatchingBench prints both).
 */
public enum Degree {
  SAME(1.25),
  LIKELY(1.05),
  PERHAPS(0.80),
  UNLIKE(Double.NEGATIVE_INFINITY);

  /** However many words two texts share, they do not say the same when they mean less alike. */
  static final double LEAST_MEANING = 0.6;

  private final double from;

  Degree(double from) {
    this.from = from;
  }

  static Degree of(double score) {
    for (Degree degree : values()) {
      if (score >= degree.from) {
        return degree;
      }
    }
    return UNLIKE;
  }

  /** One less sure. */
  Degree less() {
    return this == UNLIKE ? UNLIKE : values()[ordinal() + 1];
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
