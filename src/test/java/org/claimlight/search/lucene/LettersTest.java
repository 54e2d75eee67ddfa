package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {

  @Test
  void foldsCaseAccentsAndWhatStandsBetweenWords() {
    assertThat(Letters.folded(List.of("Ça va, “Zürich”?", "15 %"))).isEqualTo(" ca va zurich 15 ");
  }

  @Test
  void theSameTextSharesTheMostAndAnotherNothing() {
    double same = shared("Wheat prices doubled", "Wheat prices doubled");
    assertThat(same).isBetween(0.45, 0.46);
    assertThat(shared("Wheat prices doubled", "Unemployment sank")).isZero();
  }

  @Test
  void seesCompoundsAndSlipsThatStemsMiss() {
    assertThat(shared("the minimumwage law", "minimum wage")).isPositive();
    assertThat(shared("goverment spending", "government spending"))
        .isGreaterThan(shared("goverment spending", "spending"));
    assertThat(shared("Κόσμος", "κοσμος")).isPositive();
  }

  @Test
  void hasNothingToCompareInWhatHasNoLetters() {
    assertThat(shared("!!", "!!")).isZero();
    assertThat(shared("", "")).isZero();
  }

  @Test
  void aLongTextIsCut() {
    assertThat(Letters.folded(List.of("word ".repeat(10_000))).length()).isEqualTo(5_000);
  }

  private static double shared(String text, String other) {
    return new Letters(Letters.folded(List.of(text))).sharedBy(Letters.folded(List.of(other)));
  }
}
