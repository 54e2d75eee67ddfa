package org.claimlight.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found.ValueCount;

/** Counts the values of a facet among the documents that were collected. */
final class FacetCounts {

  private static final int MOST_VALUES = 20;

  /**
   * What maps a segment's values to the whole index's. It takes time in proportion to the number of
   * different values, so it is made once per view of the index and goes with it.
   */
  private final Map<CacheKey, Map<Facet, StringDocValuesReaderState>> states =
      new ConcurrentHashMap<>();

  List<ValueCount> count(
      IndexReader reader, Facet facet, FacetsCollector collected, Set<String> chosen)
      throws IOException {
    StringValueFacetCounts counts = new StringValueFacetCounts(state(reader, facet), collected);
    String dimension = Fields.facet(facet);
    FacetResult top = counts.getTopChildren(MOST_VALUES, dimension);
    List<ValueCount> values = new ArrayList<>();
    if (top != null) {
      for (LabelAndValue value : top.labelValues) {
        values.add(new ValueCount(value.label, value.value.longValue()));
      }
    }
    for (String value : chosen) {
      if (values.stream().noneMatch(count -> count.value().equals(value))) {
        long count = counts.getSpecificValue(dimension, value).longValue();
        values.add(new ValueCount(value, Math.max(0, count)));
      }
    }
    return values;
  }

  private StringDocValuesReaderState state(IndexReader reader, Facet facet) throws IOException {
    CacheKey key = reader.getReaderCacheHelper().getKey();
    Map<Facet, StringDocValuesReaderState> ofReader = states.get(key);
    if (ofReader == null) {
      Map<Facet, StringDocValuesReaderState> fresh = new EnumMap<>(Facet.class);
      ofReader = states.putIfAbsent(key, fresh);
      if (ofReader == null) {
        ofReader = fresh;
        reader.getReaderCacheHelper().addClosedListener(states::remove);
      }
    }
    synchronized (ofReader) {
      StringDocValuesReaderState state = ofReader.get(facet);
      if (state == null) {
        state = new StringDocValuesReaderState(reader, Fields.facet(facet));
        ofReader.put(facet, state);
      }
      return state;
    }
  }
}
