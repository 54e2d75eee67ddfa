package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {

  private record Hit(float score, long date, int document) {}

  private static final Comparator<Hit> ORDER =
      Comparator.comparingDouble(Hit::score)
          .thenComparingLong(Hit::date)
          .reversed()
          .thenComparingInt(Hit::document);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 20, 400})
  void keepsTheBestAndOfEqualsTheNewest(int wanted) {
    Random random = new Random(wanted);
    for (int round = 0; round < 200; round++) {
      List<Hit> hits = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        hits.add(new Hit(random.nextInt(6) / 4f, random.nextInt(9) - 4, i));
      }
      Ranks ranks = new Ranks(wanted);
      for (Hit hit : hits) {
        if (!ranks.isFull()) {
          ranks.add(hit.score, hit.date, hit.document);
        } else if (hit.score > ranks.worstScore()
            || (hit.score == ranks.worstScore() && hit.date > ranks.worstDate())) {
          ranks.replaceWorst(hit.score, hit.date, hit.document);
        }
      }
      assertThat(ranks.best(wanted))
          .extracting(hit -> hit.doc)
          .containsExactlyElementsOf(
              hits.stream().sorted(ORDER).limit(wanted).map(Hit::document).toList());
    }
  }

  @Test
  void whatSeveralFoundIsMerged() {
    Ranks one = new Ranks(3);
    one.add(2, 10, 4);
    one.add(1, 50, 5);
    Ranks other = new Ranks(3);
    other.add(2, 30, 9);
    other.add(0, 99, 8);
    other.add(1, 50, 1);
    Ranks merged = new Ranks(5);
    merged.addAll(one);
    merged.addAll(other);

    assertThat(merged.best(4)).extracting(hit -> hit.doc).containsExactly(9, 4, 1, 5);
    assertThat(merged.best(1)).extracting(hit -> hit.score).containsExactly(2f);
    assertThat(new Ranks(0).best(3)).isEqualTo(new ScoreDoc[0]);
  }
}
