package org.claimlight.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found.ValueCount;

/** Counts the values of a facet among the documents that were collected. */
final class FacetCounts {

  private static final int MOST_VALUES = 20;

  /** Twenty years: a histogram is shown whole. */
  private static final int MOST_MONTHS = 240;

  static List<ValueCount> count(
      ReaderStates.State state, Facet facet, FacetsCollector collected, Set<String> chosen)
      throws IOException {
    StringValueFacetCounts counts = new StringValueFacetCounts(state.facet(facet), collected);
    String dimension = Fields.facet(facet);
    FacetResult top =
        counts.getTopChildren(facet == Facet.MONTH ? MOST_MONTHS : MOST_VALUES, dimension);
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
    if (facet == Facet.MONTH) {
      values.sort(Comparator.comparing(ValueCount::value));
    }
    return values;
  }

  private FacetCounts() {}
}
