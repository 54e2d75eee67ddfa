package org.claimlight.search;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimlight.search.SearchResult.FacetValue;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.ClaimQuery;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.Found.ValueCount;
import org.claimlight.search.index.IndexUnusable;
import org.claimlight.search.index.QueryMistake;
import org.claimlight.search.index.QueryReading;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds every claim the desk has ever indexed. */
@Service
@PreAuthorize("hasRole('READER')")
public class Search {

  private final ClaimIndex index;
  private final QueryReader queries;
  private final Freshness freshness;
  private final Indexer indexer;
  private final FacetLabels labels;

  Search(
      ClaimIndex index,
      QueryReader queries,
      Freshness freshness,
      Indexer indexer,
      FacetLabels labels) {
    this.index = index;
    this.queries = queries;
    this.freshness = freshness;
    this.indexer = indexer;
    this.labels = labels;
  }

  /**
   * Searches everything that was committed before the call: what a person has just marked, they
   * find.
   *
   * @throws QueryMistake a query of which nothing can be understood, or that would cost too much
   * @throws SearchRefused a page that there cannot be
   * @throws IndexUnusable while the index is being repaired
   */
  public SearchResult search(SearchRequest request) {
    long began = System.nanoTime();
    QueryReading reading = queries.read(request.q());
    Criteria criteria = criteria(request, reading.query());
    freshness.await();
    Found found = index.find(criteria);
    return new SearchResult(
        found.total(),
        found.exact(),
        Duration.ofNanos(System.nanoTime() - began).toMillis(),
        found.hits(),
        found.others(),
        labelled(found.facets()),
        found.corrections(),
        reading.mistakes(),
        indexer.state());
  }

  private static Criteria criteria(SearchRequest request, ClaimQuery query) {
    if (request.size() < 1 || request.size() > Criteria.LARGEST_PAGE) {
      throw SearchRefused.size(Criteria.LARGEST_PAGE);
    }
    if (request.page() < 0) {
      throw SearchRefused.page();
    }
    if ((request.page() + 1L) * request.size() > Criteria.DEEPEST) {
      throw SearchRefused.tooDeep(Criteria.DEEPEST);
    }
    return new Criteria(
        query,
        request.chosen(),
        request.order(),
        request.page() * request.size(),
        request.size(),
        request.facets(),
        request.highlights(),
        request.together());
  }

  private Map<Facet, List<FacetValue>> labelled(Map<Facet, List<ValueCount>> facets) {
    Map<Facet, List<FacetValue>> labelled = new EnumMap<>(Facet.class);
    facets.forEach(
        (facet, counts) -> {
          Map<String, String> names =
              labels.of(facet, counts.stream().map(ValueCount::value).toList());
          labelled.put(
              facet,
              counts.stream()
                  .map(
                      count ->
                          new FacetValue(
                              count.value(),
                              names.getOrDefault(count.value(), count.value()),
                              count.count()))
                  .toList());
        });
    return labelled;
  }
}
