package org.claimlight.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * The hits with the highest scores, the newest first where scores are equal.
 *
 * <p>Lucene can sort by score and then by date, but must then look at every hit that scores as much
 * as the last one wanted: for a prefix these are nearly all. As each segment holds its claims from
 * the newest to the oldest, one that is too old for its score rules out all after it.
 */
final class BestThenNewest implements CollectorManager<BestThenNewest.Best, TopDocs> {

  private final int wanted;
  private final int counted;
  private final AtomicInteger seen = new AtomicInteger();

  /** What a hit must score at least, by what all threads found so far; as bits, which compare. */
  private final AtomicInteger least = new AtomicInteger();

  /**
   * @param counted up to how many hits are counted one by one
   */
  BestThenNewest(int wanted, int counted) {
    this.wanted = wanted;
    this.counted = counted;
  }

  @Override
  public Best newCollector() {
    return new Best();
  }

  @Override
  public TopDocs reduce(Collection<Best> all) {
    Ranks merged = new Ranks(all.stream().mapToInt(some -> some.ranks.size()).sum());
    long total = 0;
    boolean skipped = false;
    for (Best some : all) {
      merged.addAll(some.ranks);
      total += some.total;
      skipped |= some.skipped;
    }
    return new TopDocs(
        new TotalHits(
            total,
            skipped ? TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO : TotalHits.Relation.EQUAL_TO),
        merged.best(wanted));
  }

  /** What one thread finds. */
  final class Best implements Collector {

    private final Ranks ranks = new Ranks(wanted);
    private long total;
    private boolean skipped;

    private Best() {}

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      NumericDocValues dates =
          DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), Fields.MARKED_AT));
      return new OfLeaf(leaf.docBase, dates);
    }

    private final class OfLeaf implements LeafCollector {

      private final int base;
      private final @Nullable NumericDocValues dates;
      private @Nullable Scorable scorer;
      private float told;

      /** What can still come first here must score at least so much. */
      private float enough;

      OfLeaf(int base, @Nullable NumericDocValues dates) {
        this.base = base;
        this.dates = dates;
      }

      @Override
      public void setScorer(Scorable scorer) throws IOException {
        this.scorer = scorer;
        told = 0;
        skip();
      }

      @Override
      public void collect(int document) throws IOException {
        float score = Objects.requireNonNull(scorer).score();
        total++;
        if (seen.get() <= counted) {
          seen.incrementAndGet();
        }
        if (!ranks.isFull()) {
          ranks.add(score, date(document), base + document);
        } else if (score >= ranks.worstScore() && score >= enough) {
          long date = date(document);
          if (score > ranks.worstScore() || date > ranks.worstDate()) {
            ranks.replaceWorst(score, date, base + document);
          } else {
            enough = Math.nextUp(score);
          }
        }
        skip();
      }

      private long date(int document) throws IOException {
        return dates != null && dates.advanceExact(document) ? dates.longValue() : Long.MIN_VALUE;
      }

      /** Once enough hits are counted, those that cannot come first need not even be looked at. */
      private void skip() throws IOException {
        if (ranks.isFull()) {
          float last = ranks.worstScore();
          enough = Math.max(enough, last);
          int bits = Float.floatToIntBits(last);
          if (bits > least.get()) {
            least.accumulateAndGet(bits, Math::max);
          }
        }
        if (seen.get() > counted) {
          float atLeast = Math.max(enough, Float.intBitsToFloat(least.get()));
          if (atLeast > told) {
            told = atLeast;
            skipped = true;
            Objects.requireNonNull(scorer).setMinCompetitiveScore(atLeast);
          }
        }
      }
    }
  }
}
