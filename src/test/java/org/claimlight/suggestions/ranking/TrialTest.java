package org.claimlight.suggestions.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrialTest {

  @Test
  void measuresAreThoseOfTheirDefinitions() {
    var measures = Measures.of(List.of(true, false, true, false, false));

    assertThat(measures.precisionAt10()).isCloseTo(2 / 5.0, within(1e-12));
    assertThat(measures.recallAt10()).isEqualTo(1);
    assertThat(measures.averagePrecision()).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
  }

  @Test
  void beyondTheTenthNothingCountsForTheFirstTen() {
    var marked = new ArrayList<Boolean>();
    IntStream.range(0, 30).forEach(at -> marked.add(at == 0 || at == 10 || at == 19 || at == 25));

    var measures = Measures.of(marked);

    assertThat(measures.precisionAt10()).isCloseTo(0.1, within(1e-12));
    assertThat(measures.recallAt10()).isEqualTo(0.25);
    assertThat(measures.recallAt20()).isEqualTo(0.75);
  }

  @Test
  void chanceIsTheMeanOverEveryOrder() {
    // Two of four marked: the six orders, by hand.
    double average =
        IntStream.range(0, 16)
            .filter(bits -> Integer.bitCount(bits) == 2)
            .mapToObj(
                bits -> IntStream.range(0, 4).mapToObj(at -> (bits & (1 << at)) != 0).toList())
            .mapToDouble(order -> Measures.of(order).averagePrecision())
            .average()
            .orElseThrow();

    assertThat(Measures.ofChance(4, 2).averagePrecision()).isCloseTo(average, within(1e-12));
    assertThat(Measures.ofChance(40, 4).precisionAt10()).isCloseTo(0.1, within(1e-12));
    assertThat(Measures.ofChance(40, 4).recallAt10()).isCloseTo(0.25, within(1e-12));
    assertThat(Measures.ofChance(1, 1).averagePrecision()).isEqualTo(1);
  }

  @Test
  void whatIsLearnedFromOtherArticlesHelpsOnOneThatWasNotSeen() {
    var history = new ArrayList<CheckedArticle>();
    for (int article = 0; article < 8; article++) {
      history.add(articleOfLaws());
    }

    var trial = Trial.of(history);

    assertThat(trial.articles()).isEqualTo(8);
    assertThat(trial.sentences()).isEqualTo(8 * 24);
    assertThat(trial.marked()).isEqualTo(8 * 4);
    // In general amounts come first; this desk marks laws.
    assertThat(trial.general().recallAt10()).isLessThan(trial.chance().recallAt10());
    assertThat(trial.learned().recallAt10()).isEqualTo(1);
    assertThat(trial.learned().averagePrecision())
        .isGreaterThan(trial.general().averagePrecision());
  }

  @Test
  void anArticleIsNotRankedByWhatWasLearnedFromIt() {
    var only = List.of(articleOfLaws());

    var trial = Trial.of(only);

    assertThat(trial.learned()).isEqualTo(trial.general());
  }

  @Test
  void whatWasLearnedRanksOnlyIfItDoesBetterOnEnoughOfWhatItHadNotSeen() {
    assertThat(trial(5, 25, 0.6, 0.7).conclusion()).isEqualTo(Conclusion.BETTER);
    assertThat(trial(5, 25, 0.6, 0.7).inUse().averagePrecision()).isEqualTo(0.7);
    for (double learned : List.of(0.5, 0.6, 0.605)) {
      assertThat(trial(5, 25, 0.6, learned).conclusion()).isEqualTo(Conclusion.NOT_BETTER);
      assertThat(trial(5, 25, 0.6, learned).inUse().averagePrecision()).isEqualTo(0.6);
    }
    assertThat(trial(4, 25, 0.6, 0.7).conclusion()).isEqualTo(Conclusion.TOO_LITTLE);
    assertThat(trial(5, 24, 0.6, 0.7).conclusion()).isEqualTo(Conclusion.TOO_LITTLE);
    assertThat(trial(5, 24, 0.6, 0.7).inUse().averagePrecision()).isEqualTo(0.6);
  }

  private static Trial trial(int articles, int marked, double general, double learned) {
    return new Trial(articles, 100, marked, precise(general), precise(learned), precise(0.1));
  }

  private static Measures precise(double average) {
    return new Measures(0, 0, 0, average);
  }

  @Test
  void withoutAnythingMarkedThereIsNothingToMeasure() {
    var trial = Trial.of(List.of(new CheckedArticle(List.of(1), List.of(false), List.of())));

    assertThat(trial.articles()).isZero();
    assertThat(trial.learned()).isEqualTo(new Measures(0, 0, 0, 0));
  }

  private static CheckedArticle articleOfLaws() {
    var signs = new ArrayList<Integer>();
    var marked = new ArrayList<Boolean>();
    var examples = new ArrayList<Example>();
    for (int at = 0; at < 24; at++) {
      boolean law = at % 6 == 5;
      signs.add(law ? Sign.RULE.bit() : Sign.AMOUNT.bit());
      marked.add(law);
      examples.add(new Example(signs.getLast(), law, law ? 1 : 0.2));
    }
    return new CheckedArticle(signs, marked, examples);
  }
}
