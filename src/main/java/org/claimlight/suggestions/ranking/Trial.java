package org.claimlight.suggestions.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the rankers would have done on articles that they have not seen: the articles are dealt
 * into at most {@value #FOLDS} hands, and each hand is ranked by what is learned from the others.
 * Up to as many articles as hands this leaves one article out at a time.
 *
 * @param articles those in which something is marked and something is not
 * @param sentences in these articles
 * @param marked of these sentences
 */
public record Trial(
    int articles, int sentences, int marked, Measures general, Measures learned, Measures chance) {

  /** Fewer articles, or fewer marked sentences, and a figure is an accident. */
  public static final int ENOUGH_ARTICLES = 5;

  public static final int ENOUGH_MARKED = 25;

  private static final int FOLDS = 10;

  /** Figures are shown in whole percents: less is no difference that anybody could see. */
  private static final double BETTER_BY = 0.01;

  /**
   * @param history in an order that stays, for that decides which articles are dealt together
   */
  public static Trial of(List<CheckedArticle> history) {
    var judged = history.stream().filter(CheckedArticle::canBeOrdered).toList();
    int folds = Math.min(FOLDS, Math.max(1, history.size()));
    var learned = new ArrayList<Measures>();
    for (int fold = 0; fold < folds; fold++) {
      int hand = fold;
      var held =
          IntStream.range(0, history.size())
              .filter(i -> i % folds == hand)
              .mapToObj(history::get)
              .filter(CheckedArticle::canBeOrdered)
              .toList();
      if (held.isEmpty()) {
        continue;
      }
      var others =
          IntStream.range(0, history.size())
              .filter(i -> i % folds != hand)
              .mapToObj(history::get)
              .flatMap(article -> article.examples().stream())
              .toList();
      var ranker = Ranker.learned(others);
      held.forEach(article -> learned.add(measure(ranker, article)));
    }
    var general = Ranker.general();
    return new Trial(
        judged.size(),
        judged.stream().mapToInt(article -> article.signs().size()).sum(),
        judged.stream().mapToInt(CheckedArticle::markedCount).sum(),
        Measures.mean(judged.stream().map(article -> measure(general, article)).toList()),
        Measures.mean(learned),
        Measures.mean(
            judged.stream()
                .map(article -> Measures.ofChance(article.signs().size(), article.markedCount()))
                .toList()));
  }

  public boolean isEnough() {
    return articles >= ENOUGH_ARTICLES && marked >= ENOUGH_MARKED;
  }

  /** By average precision, the one measure that counts the whole order. */
  public Conclusion conclusion() {
    if (!isEnough()) {
      return Conclusion.TOO_LITTLE;
    }
    return learned.averagePrecision() - general.averagePrecision() >= BETTER_BY
        ? Conclusion.BETTER
        : Conclusion.NOT_BETTER;
  }

  /** How well the order does by which suggestions are ranked. */
  public Measures inUse() {
    return conclusion() == Conclusion.BETTER ? learned : general;
  }

  private static Measures measure(Ranker ranker, CheckedArticle article) {
    return Measures.of(
        IntStream.range(0, article.signs().size())
            .boxed()
            // A stable sort: what scores the same stays in the order of the text.
            .sorted(
                Comparator.comparingDouble((Integer i) -> -ranker.score(article.signs().get(i))))
            .map(article.marked()::get)
            .toList());
  }
}
