package org.claimlight.claims.anchoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a pattern in a text with a number of single-character errors (insertions, deletions,
 * substitutions), by the bit-parallel algorithm of G. Myers, “A fast bit-vector algorithm for
 * approximate string matching based on dynamic programming”, Journal of the ACM 46 (1999), in the
 * blocked form for patterns longer than a machine word. O(n · ⌈m/64⌉) for a text of n and a pattern
 * of m UTF-16 units.
 */
final class ApproximateSearch {

  private static final int WORD = Long.SIZE;

  private final int length;
  private final int blocks;
  private final Map<Character, long[]> positions = new HashMap<>();
  private final long[] nowhere;

  ApproximateSearch(CharSequence pattern) {
    length = pattern.length();
    blocks = Math.max(1, (length + WORD - 1) / WORD);
    nowhere = new long[blocks];
    for (int i = 0; i < length; i++) {
      positions.computeIfAbsent(pattern.charAt(i), c -> new long[blocks])[i / WORD] |=
          1L << (i % WORD);
    }
  }

  /**
   * A stretch of the text.
   *
   * @param errors its edit distance from the pattern
   */
  record Match(int start, int end, int errors) {}

  /**
   * For every end of a stretch of the text, the least errors of any stretch that ends there.
   *
   * @return for 0 to n, with the pattern's length at 0
   */
  int[] errorsByEnd(CharSequence text, int from, int to) {
    var plus = new long[blocks];
    var minus = new long[blocks];
    java.util.Arrays.fill(plus, -1L);
    long lastRow = 1L << ((length - 1) % WORD);
    var errors = new int[to - from + 1];
    errors[0] = length;
    int score = length;
    for (int j = from; j < to; j++) {
      var equal = positions.getOrDefault(text.charAt(j), nowhere);
      int carry = 0;
      for (int b = 0; b < blocks; b++) {
        carry = advance(plus, minus, b, equal[b], carry, b == blocks - 1 ? lastRow : 1L << 63);
      }
      score += carry;
      errors[j - from + 1] = score;
    }
    return errors;
  }

  /** The local minima with at most so many errors, in the order of the text. */
  List<Match> matches(String text, int atMost) {
    if (length == 0) {
      return List.of();
    }
    var errors = errorsByEnd(text, 0, text.length());
    var found = new ArrayList<Match>();
    ApproximateSearch backwards = null;
    for (int end = 1; end < errors.length; end++) {
      boolean minimum =
          errors[end] < errors[end - 1]
              && (end + 1 == errors.length || errors[end] <= errors[end + 1]);
      if (minimum && errors[end] <= atMost) {
        if (backwards == null) {
          backwards = new ApproximateSearch(patternReversed());
        }
        found.add(new Match(backwards.startOf(text, end, errors[end]), end, errors[end]));
      }
    }
    return found;
  }

  /**
   * Of the stretches that end there with so few errors, the one nearest to the pattern's length.
   */
  private int startOf(String text, int end, int errors) {
    int from = Math.max(0, end - length - errors);
    var reversed = new StringBuilder(text.substring(from, end)).reverse();
    // The stretch must begin at the very end of the text: a match from a fixed side.
    var byLength = errorsOfPrefixes(reversed);
    int best = 0;
    for (int taken = 0; taken < byLength.length; taken++) {
      if (byLength[taken] <= byLength[best]
          && (byLength[taken] < byLength[best]
              || Math.abs(taken - length) < Math.abs(best - length))) {
        best = taken;
      }
    }
    return end - best;
  }

  /** The edit distance of the pattern from every prefix of the text. */
  int[] errorsOfPrefixes(CharSequence text) {
    var plus = new long[blocks];
    var minus = new long[blocks];
    java.util.Arrays.fill(plus, -1L);
    long lastRow = 1L << ((length - 1) % WORD);
    var errors = new int[text.length() + 1];
    errors[0] = length;
    int score = length;
    for (int j = 0; j < text.length(); j++) {
      var equal = positions.getOrDefault(text.charAt(j), nowhere);
      // A carry of 1 into the first row: what the text has before the match costs.
      int carry = 1;
      for (int b = 0; b < blocks; b++) {
        carry = advance(plus, minus, b, equal[b], carry, b == blocks - 1 ? lastRow : 1L << 63);
      }
      score += carry;
      errors[j + 1] = score;
    }
    return errors;
  }

  private static int advance(
      long[] plus, long[] minus, int b, long equalHere, int carryIn, long lastRow) {
    long p = plus[b];
    long m = minus[b];
    long negative = carryIn < 0 ? 1 : 0;
    long equal = equalHere | negative;
    long vertical = equalHere | m;
    long horizontal = (((equal & p) + p) ^ p) | equal;
    long up = m | ~(horizontal | p);
    long down = p & horizontal;
    int carryOut = ((up & lastRow) != 0 ? 1 : 0) - ((down & lastRow) != 0 ? 1 : 0);
    up = (up << 1) | (carryIn > 0 ? 1 : 0);
    down = (down << 1) | negative;
    plus[b] = down | ~(vertical | up);
    minus[b] = up & vertical;
    return carryOut;
  }

  private CharSequence patternReversed() {
    var pattern = new char[length];
    positions.forEach(
        (character, bits) -> {
          for (int i = 0; i < length; i++) {
            if ((bits[i / WORD] & (1L << (i % WORD))) != 0) {
              pattern[length - 1 - i] = character;
            }
          }
        });
    return new String(pattern);
  }
}
