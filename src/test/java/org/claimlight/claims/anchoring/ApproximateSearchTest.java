package org.claimlight.claims.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.claimlight.claims.anchoring.ApproximateSearch.Match;
import org.junit.jupiter.api.Test;

class ApproximateSearchTest {

  @Test
  void findsThePatternItself() {
    assertThat(new ApproximateSearch("needle").matches("hay needle hay", 1))
        .contains(new Match(4, 10, 0));
  }

  @Test
  void countsInsertionsDeletionsAndSubstitutions() {
    assertThat(new ApproximateSearch("needle").matches("hay nedle hay", 1))
        .contains(new Match(4, 9, 1));
    assertThat(new ApproximateSearch("needle").matches("hay neeedle hay", 1))
        .anySatisfy(match -> assertThat(match.errors()).isEqualTo(1));
    assertThat(new ApproximateSearch("needle").matches("hay noodle hay", 1)).isEmpty();
  }

  /** Against the textbook recurrence, also for patterns of several machine words. */
  @Test
  void agreesWithThePlainAlgorithm() {
    var random = new Random(7);
    for (int round = 0; round < 60; round++) {
      var text = letters(random, 300);
      var pattern = letters(random, 1 + random.nextInt(round % 3 == 0 ? 200 : 70));
      var search = new ApproximateSearch(pattern);
      assertThat(search.errorsByEnd(text, 0, text.length())).isEqualTo(plain(pattern, text, 0));
      assertThat(search.errorsOfPrefixes(text)).isEqualTo(plain(pattern, text, 1));
    }
  }

  private static String letters(Random random, int length) {
    var letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + random.nextInt(4)));
    }
    return letters.toString();
  }

  private static int[] plain(String pattern, String text, int costOfStart) {
    int rows = pattern.length();
    var column = new int[rows + 1];
    for (int i = 0; i <= rows; i++) {
      column[i] = i;
    }
    var errors = new int[text.length() + 1];
    errors[0] = rows;
    for (int j = 1; j <= text.length(); j++) {
      int diagonal = column[0];
      column[0] = j * costOfStart;
      for (int i = 1; i <= rows; i++) {
        int substituted = diagonal + (pattern.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
        diagonal = column[i];
        column[i] = Math.min(substituted, Math.min(column[i], column[i - 1]) + 1);
      }
      errors[j] = column[rows];
    }
    return errors;
  }
}
