package org.claimlight.search.lucene;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.lucene.search.ScoreDoc;

/**
 * So many hits by score, then by date. Plain numbers in arrays: a deep page ranks ten thousand, and
 * as many objects take longer to sort than their search took.
 */
final class Ranks {

  /** A heap, once full: the score's bits, which compare as scores do, before the hit's place. */
  private final long[] keys;

  private final long[] dates;
  private final int[] documents;
  private int size;

  Ranks(int most) {
    keys = new long[most];
    dates = new long[most];
    documents = new int[most];
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == keys.length;
  }

  /** There must be room. */
  void add(float score, long date, int document) {
    put(size, size, score, date, document);
    size++;
    if (isFull()) {
      for (int at = size / 2 - 1; at >= 0; at--) {
        sink(at);
      }
    }
  }

  void addAll(Ranks others) {
    for (int at = 0; at < others.size; at++) {
      int place = place(others.keys[at]);
      add(score(others.keys[at]), others.dates[place], others.documents[place]);
    }
  }

  /** Of the one that the next better one replaces; all must be full. */
  float worstScore() {
    return score(keys[0]);
  }

  long worstDate() {
    return dates[place(keys[0])];
  }

  void replaceWorst(float score, long date, int document) {
    put(0, place(keys[0]), score, date, document);
    sink(0);
  }

  /** At most so many, the best first. */
  ScoreDoc[] best(int most) {
    long[] ascending = Arrays.copyOf(keys, size);
    Arrays.sort(ascending);
    ScoreDoc[] best = new ScoreDoc[Math.min(most, size)];
    int filled = 0;
    for (int last = size; filled < best.length; ) {
      int first = last - 1;
      while (first > 0 && score(ascending[first - 1]) == score(ascending[last - 1])) {
        first--;
      }
      for (int place : newestFirst(Arrays.copyOfRange(ascending, first, last))) {
        if (filled < best.length) {
          best[filled++] = new ScoreDoc(documents[place], score(ascending[first]));
        }
      }
      last = first;
    }
    return best;
  }

  private int[] newestFirst(long[] equals) {
    IntStream places = Arrays.stream(equals).mapToInt(Ranks::place);
    return equals.length == 1
        ? places.toArray()
        : places
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer place) -> dates[place])
                    .reversed()
                    .thenComparingInt(place -> documents[place]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private void put(int at, int place, float score, long date, int document) {
    keys[at] = (long) Float.floatToIntBits(score) << Integer.SIZE | place;
    dates[place] = date;
    documents[place] = document;
  }

  private static float score(long key) {
    return Float.intBitsToFloat((int) (key >>> Integer.SIZE));
  }

  private static int place(long key) {
    return (int) key;
  }

  private void sink(int from) {
    int at = from;
    long key = keys[at];
    while (true) {
      int worse = 2 * at + 1;
      if (worse >= size) {
        break;
      }
      if (worse + 1 < size && isWorse(keys[worse + 1], keys[worse])) {
        worse++;
      }
      if (!isWorse(keys[worse], key)) {
        break;
      }
      keys[at] = keys[worse];
      at = worse;
    }
    keys[at] = key;
  }

  private boolean isWorse(long one, long other) {
    int scores = Integer.compare((int) (one >>> Integer.SIZE), (int) (other >>> Integer.SIZE));
    if (scores != 0) {
      return scores < 0;
    }
    int first = place(one);
    int second = place(other);
    return dates[first] == dates[second]
        ? documents[first] > documents[second]
        : dates[first] < dates[second];
  }
}
