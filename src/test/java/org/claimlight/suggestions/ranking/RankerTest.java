package org.claimlight.suggestions.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankerTest {

  private static final int AMOUNT = Sign.AMOUNT.bit() | Sign.NAME.bit();
  private static final int RULE = Sign.RULE.bit();
  private static final int NOTHING = 0;

  /** A desk that checks what is said of laws, and no amounts. */
  private static List<Example> deskOfLaws() {
    var examples = new ArrayList<Example>();
    for (int n = 0; n < 60; n++) {
      examples.add(new Example(RULE, true, 1));
      examples.add(new Example(AMOUNT, false, 1));
      examples.add(new Example(NOTHING, false, 0.2));
    }
    return examples;
  }

  @Test
  void withoutHistoryItIsTheGeneralOne() {
    var learned = Ranker.learned(List.of());

    for (var sign : Sign.values()) {
      assertThat(learned.weight(sign)).isEqualTo(sign.general());
    }
    assertThat(learned.score(AMOUNT)).isEqualTo(Ranker.general().score(AMOUNT));
  }

  @Test
  void inGeneralAnAmountOfSomebodyIsWorthMoreThanAQuestionOrAnOpinion() {
    var general = Ranker.general();

    assertThat(general.score(AMOUNT)).isGreaterThan(0.5);
    assertThat(general.score(Sign.NAME.bit())).isLessThan(0.3);
    assertThat(general.score(AMOUNT | Sign.QUESTION.bit())).isLessThan(0.3);
    assertThat(general.score(AMOUNT | Sign.OPINION.bit())).isLessThan(general.score(AMOUNT));
  }

  @Test
  void itLearnsWhatADeskLooksFor() {
    var learned = Ranker.learned(deskOfLaws());

    assertThat(learned.score(RULE)).isGreaterThan(0.6);
    assertThat(learned.score(AMOUNT)).isLessThan(0.3);
    assertThat(learned.weight(Sign.RULE)).isGreaterThan(Sign.RULE.general() + 1);
    // Of what it has never seen it knows what is known in general.
    assertThat(learned.weight(Sign.QUESTION)).isEqualTo(Sign.QUESTION.general());
  }

  @Test
  void withoutASignInItsFavourNothingIsFoundWorthCheckingHoweverMuchADeskMarks() {
    var marksAll = new ArrayList<Example>();
    for (int n = 0; n < 60; n++) {
      marksAll.add(new Example(NOTHING, true, 1));
      marksAll.add(new Example(RULE, true, 1));
    }
    for (var ranker : List.of(Ranker.general(), Ranker.learned(marksAll))) {
      assertThat(ranker.findsAReason(NOTHING)).isFalse();
      assertThat(ranker.findsAReason(Sign.SHORT.bit())).isFalse();
      assertThat(ranker.findsAReason(AMOUNT | Sign.QUESTION.bit())).isFalse();
      assertThat(ranker.findsAReason(Sign.NAME.bit() | Sign.COURTESY.bit())).isFalse();
      assertThat(ranker.findsAReason(RULE | Sign.SHORT.bit())).isTrue();
    }
  }

  @Test
  void aDeskThatLooksForQuestionsIsSuggestedThem() {
    var asks = new ArrayList<Example>();
    for (int n = 0; n < 60; n++) {
      asks.add(new Example(Sign.QUESTION.bit(), true, 1));
      asks.add(new Example(NOTHING, false, 1));
    }

    assertThat(Ranker.learned(asks).findsAReason(Sign.QUESTION.bit())).isTrue();
  }

  @Test
  void theSameDecisionsInAnyOrderGiveTheSameWeights() {
    var shuffled = new ArrayList<>(deskOfLaws());
    Collections.shuffle(shuffled, new Random(7));

    var one = Ranker.learned(deskOfLaws());
    var other = Ranker.learned(shuffled);

    for (var sign : Sign.values()) {
      assertThat(other.weight(sign)).isEqualTo(one.weight(sign));
    }
  }

  @Test
  void noSingleDecisionTurnsARankingAround() {
    var rejected = Ranker.learned(List.of(new Example(AMOUNT, false, 1)));

    for (var sign : Sign.values()) {
      assertThat(rejected.weight(sign)).isCloseTo(sign.general(), within(1 / Ranker.PRIOR));
    }
    assertThat(rejected.score(AMOUNT)).isGreaterThan(0.5).isGreaterThan(rejected.score(RULE));

    var settled = deskOfLaws();
    var against = Stream.concat(settled.stream(), Stream.of(new Example(RULE, false, 1))).toList();
    assertThat(Ranker.learned(against).score(RULE))
        .isCloseTo(Ranker.learned(settled).score(RULE), within(0.02));
  }

  @Test
  void atTheAnswerTheSlopeIsNought() {
    var examples = deskOfLaws();
    var learned = Ranker.learned(examples);

    // By the definition: the prior's pull on a weight equals the push of the examples that have it.
    double push =
        examples.stream()
            .filter(example -> (example.signs() & RULE) != 0)
            .mapToDouble(
                example ->
                    example.weight() * ((example.worth() ? 1 : 0) - learned.score(example.signs())))
            .sum();
    assertThat(Ranker.PRIOR * (learned.weight(Sign.RULE) - Sign.RULE.general()))
        .isCloseTo(push, within(1e-6));
  }

  @Test
  void extremeHistoriesStayFinite() {
    var examples = new ArrayList<Example>();
    for (int n = 0; n < 100_000; n++) {
      examples.add(new Example(n % (1 << Sign.values().length), n % 2 == 0, 1));
    }
    var learned = Ranker.learned(examples);

    for (var sign : Sign.values()) {
      assertThat(learned.weight(sign)).isFinite().isBetween(-20.0, 20.0);
    }
  }
}
