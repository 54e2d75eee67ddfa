package org.claimlight.suggestions.ranking;

import java.util.Comparator;

/**
 * A sentence on which a desk has decided.
 *
 * @param signs a bit for each sign
 * @param worth whether the desk found it worth checking
 * @param weight how much the decision says: 1 when a person took it
 */
public record Example(int signs, boolean worth, double weight) {

  /** Sums of floating-point numbers depend on their order: this is the order. */
  static final Comparator<Example> ORDER =
      Comparator.comparingInt(Example::signs)
          .thenComparing(Example::worth)
          .thenComparingDouble(Example::weight);
}
