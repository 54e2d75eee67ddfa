package org.claimlight.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.claimlight.suggestions.Training.Learned;
import org.claimlight.suggestions.ranking.CheckedArticle;
import org.claimlight.suggestions.ranking.Conclusion;
import org.claimlight.suggestions.ranking.Example;
import org.claimlight.suggestions.ranking.Ranker;
import org.claimlight.suggestions.ranking.Sign;
import org.claimlight.suggestions.ranking.Trial;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private static final int AMOUNT = 1 << Sign.AMOUNT.ordinal();
  private static final int RULE = 1 << Sign.RULE.ordinal();

  @Test
  void aDeskThatMarksWhatTheGeneralSignsPutFirstAnywayIsRankedByThem() {
    var learned = learnedWhere(AMOUNT, RULE);

    assertThat(learned.trial().conclusion()).isEqualTo(Conclusion.NOT_BETTER);
    assertThat(learned.own().weight(Sign.AMOUNT)).isGreaterThan(Sign.AMOUNT.general());
    assertThat(learned.inUse().weight(Sign.AMOUNT)).isEqualTo(Sign.AMOUNT.general());
  }

  @Test
  void aDeskThatMarksOtherThingsIsRankedByWhatWasLearned() {
    var learned = learnedWhere(RULE, AMOUNT);

    assertThat(learned.trial().conclusion()).isEqualTo(Conclusion.BETTER);
    assertThat(learned.inUse().weight(Sign.RULE)).isGreaterThan(Sign.RULE.general());
  }

  private static Learned learnedWhere(int marked, int left) {
    var article =
        new CheckedArticle(
            IntStream.range(0, 20).mapToObj(at -> at % 2 == 0 ? left : marked).toList(),
            IntStream.range(0, 20).mapToObj(at -> at % 2 == 1).toList(),
            IntStream.range(0, 20)
                .mapToObj(at -> new Example(at % 2 == 0 ? left : marked, at % 2 == 1, 1))
                .toList());
    var history = List.of(article, article, article, article, article, article);
    return new Learned(
        Ranker.learned(history.stream().flatMap(one -> one.examples().stream()).toList()),
        Trial.of(history));
  }
}
