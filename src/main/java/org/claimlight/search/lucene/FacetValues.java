package org.claimlight.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Numbers the values of a facet over all segments, so that they can be counted together. A value
 * keeps its number, and a segment never changes: a refresh costs in proportion to what is new,
 * where a map of the whole index, as Lucene's own facets use, would be made anew after every single
 * change.
 *
 * <p>A value that no document has any more keeps its number: some hundred bytes for a claimant that
 * was renamed.
 */
final class FacetValues {

  private final String field;
  private final Map<CacheKey, int[]> segments = new ConcurrentHashMap<>();

  // Guarded by this.
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> values = new ArrayList<>();

  FacetValues(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }

  /** The number of each of the segment's values, by the segment's own. */
  int[] numbers(LeafReaderContext segment, SortedSetDocValues ofSegment) throws IOException {
    CacheHelper helper = segment.reader().getCoreCacheHelper();
    int[] known = segments.get(helper.getKey());
    if (known == null) {
      known = number(ofSegment);
      if (segments.putIfAbsent(helper.getKey(), known) == null) {
        helper.addClosedListener(segments::remove);
      }
    }
    return known;
  }

  private synchronized int[] number(SortedSetDocValues ofSegment) throws IOException {
    int[] fresh = new int[(int) ofSegment.getValueCount()];
    for (int i = 0; i < fresh.length; i++) {
      String value = ofSegment.lookupOrd(i).utf8ToString();
      Integer number = numbers.putIfAbsent(value, values.size());
      if (number == null) {
        number = values.size();
        values.add(value);
      }
      fresh[i] = number;
    }
    return fresh;
  }

  /** How many numbers are given. */
  synchronized int size() {
    return values.size();
  }

  synchronized String value(int number) {
    return values.get(number);
  }

  /** Its number, or -1. */
  synchronized int number(String value) {
    return numbers.getOrDefault(value, -1);
  }
}
