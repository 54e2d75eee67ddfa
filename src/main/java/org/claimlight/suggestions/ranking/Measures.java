package org.claimlight.suggestions.ranking;

import java.util.List;

/**
 * How well an order of an article's sentences puts those first that the desk marked. See Manning et
 * al., "Introduction to Information Retrieval", section 8.4.
 *
 * @param precisionAt10 the share of marked ones among the first ten
 * @param recallAt10 the share of the marked ones that are among the first ten
 * @param recallAt20 the same for the first twenty
 * @param averagePrecision the mean, over the marked ones, of the precision at the place of each
 */
public record Measures(
    double precisionAt10, double recallAt10, double recallAt20, double averagePrecision) {

  /**
   * @param marked of each sentence, in the order to be judged, whether it is marked; one is at
   *     least
   */
  static Measures of(List<Boolean> marked) {
    int hits = 0;
    int hits10 = 0;
    int hits20 = 0;
    double precisions = 0;
    for (int at = 0; at < marked.size(); at++) {
      if (marked.get(at)) {
        hits++;
        precisions += (double) hits / (at + 1);
        hits10 += at < 10 ? 1 : 0;
        hits20 += at < 20 ? 1 : 0;
      }
    }
    return new Measures(
        (double) hits10 / Math.min(10, marked.size()),
        (double) hits10 / hits,
        (double) hits20 / hits,
        precisions / hits);
  }

  /** What a random order has on the average. */
  static Measures ofChance(int sentences, int marked) {
    double share = (double) marked / sentences;
    double precisions = 0;
    for (int at = 1; at <= sentences; at++) {
      // Whatever stands here is marked with this share, and so are those before it, if it is.
      double others = sentences == 1 ? 0 : (at - 1.0) * (marked - 1) / (sentences - 1);
      precisions += share * (1 + others) / at;
    }
    return new Measures(
        share, Math.min(1, 10.0 / sentences), Math.min(1, 20.0 / sentences), precisions / marked);
  }

  /** Each article counts the same. */
  static Measures mean(List<Measures> all) {
    return new Measures(
        all.stream().mapToDouble(Measures::precisionAt10).average().orElse(0),
        all.stream().mapToDouble(Measures::recallAt10).average().orElse(0),
        all.stream().mapToDouble(Measures::recallAt20).average().orElse(0),
        all.stream().mapToDouble(Measures::averagePrecision).average().orElse(0));
  }
}
