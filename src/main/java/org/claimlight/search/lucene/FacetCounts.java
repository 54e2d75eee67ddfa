package org.claimlight.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found.ValueCount;

/** How often each value of a facet stands in the documents that were collected. */
final class FacetCounts {

  private static final int MOST_VALUES = 20;

  /** Twenty years: a histogram is shown whole. */
  private static final int MOST_MONTHS = 240;

  /** The most frequent first; of equally frequent ones in their own order. */
  private static final Comparator<ValueCount> MOST_FREQUENT =
      Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value);

  private final FacetValues values;
  private final Map<String, Long> further = new HashMap<>();
  private int[] counts = new int[0];

  private FacetCounts(FacetValues values) {
    this.values = values;
  }

  static FacetCounts of(FacetValues values, FacetsCollector collected) throws IOException {
    FacetCounts counts = new FacetCounts(values);
    for (MatchingDocs matching : collected.getMatchingDocs()) {
      counts.count(matching);
    }
    return counts;
  }

  private void count(MatchingDocs matching) throws IOException {
    DocIdSetIterator documents = matching.bits().iterator();
    if (documents == null) {
      return;
    }
    SortedSetDocValues some = DocValues.getSortedSet(matching.context().reader(), values.field());
    int[] numbers = values.numbers(matching.context(), some);
    if (counts.length < values.size()) {
      counts = Arrays.copyOf(counts, values.size());
    }
    SortedDocValues one = DocValues.unwrapSingleton(some);
    if (one != null) {
      countOne(documents, one, numbers);
    } else {
      countSome(documents, some, numbers);
    }
  }

  private void countOne(DocIdSetIterator documents, SortedDocValues values, int[] numbers)
      throws IOException {
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if (values.advanceExact(document)) {
        counts[numbers[values.ordValue()]]++;
      }
    }
  }

  private void countSome(DocIdSetIterator documents, SortedSetDocValues values, int[] numbers)
      throws IOException {
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if (values.advanceExact(document)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          counts[numbers[(int) values.nextOrd()]]++;
        }
      }
    }
  }

  /** Adds what was counted in another way. */
  void add(String value, long count) {
    if (count > 0) {
      further.put(value, count);
    }
  }

  /** The most frequent values, and those chosen; months in the order of time. */
  List<ValueCount> top(Facet facet, Set<String> chosen) {
    int most = facet == Facet.MONTH ? MOST_MONTHS : MOST_VALUES;
    PriorityQueue<ValueCount> best = new PriorityQueue<>(MOST_FREQUENT.reversed());
    for (int number = 0; number < counts.length; number++) {
      long count = counts[number];
      if (count > 0 && (best.size() < most || count >= best.element().count())) {
        ValueCount value = new ValueCount(values.value(number), count);
        best.add(value);
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    List<ValueCount> top = new ArrayList<>(best);
    further.forEach((value, count) -> top.add(new ValueCount(value, count)));
    top.sort(MOST_FREQUENT);
    for (String value : chosen) {
      if (top.stream().noneMatch(count -> count.value().equals(value))) {
        top.add(new ValueCount(value, count(value)));
      }
    }
    if (facet == Facet.MONTH) {
      top.sort(Comparator.comparing(ValueCount::value));
    }
    return top;
  }

  private long count(String value) {
    int number = values.number(value);
    return number >= 0 && number < counts.length ? counts[number] : 0;
  }
}
