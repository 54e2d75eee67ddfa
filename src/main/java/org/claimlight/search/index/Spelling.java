package org.claimlight.search.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How far apart two short words are. */
final class Spelling {

  private static final int NEAR = 2;

  /** The word that is at most two letters off; none is near a word of less than three letters. */
  static Optional<String> nearest(Collection<String> words, String misspelt) {
    return words.stream()
        .filter(word -> misspelt.length() > NEAR && distance(word, misspelt) <= NEAR)
        .min(Comparator.comparingInt(word -> distance(word, misspelt)));
  }

  /** Levenshtein's distance; takes time in proportion to the product of the lengths. */
  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }

  private Spelling() {}
}
