package org.claimlight.search;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.search.SearchResult.FacetValue;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.ClaimQuery;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.Found.ValueCount;
import org.claimlight.search.index.IndexUnusable;
import org.claimlight.search.index.QueryField;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.index.QueryMistake;
import org.claimlight.search.index.QueryReading;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds every claim the desk has ever indexed. */
@Service
@PreAuthorize("hasRole('READER')")
public class Search {

  /**
   * Changes are applied within milliseconds; a search that waits longer answers with what there is.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(200);

  private final ClaimIndex index;
  private final ClaimFeed feed;
  private final Indexer indexer;
  private final FacetLabels labels;
  private final Rules rules;

  Search(ClaimIndex index, ClaimFeed feed, Indexer indexer, FacetLabels labels, Rules rules) {
    this.index = index;
    this.feed = feed;
    this.indexer = indexer;
    this.labels = labels;
    this.rules = rules;
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
    QueryReading reading = read(request.q());
    Criteria criteria = criteria(request, reading.query());
    awaitWhatIsCommitted();
    Found found = index.find(criteria);
    return new SearchResult(
        found.total(),
        found.exact(),
        Duration.ofNanos(System.nanoTime() - began).toMillis(),
        found.hits(),
        labelled(found.facets()),
        found.corrections(),
        reading.mistakes(),
        indexer.state());
  }

  private QueryReading read(String q) {
    return QueryLanguage.read(q, closedFields());
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
        request.facets());
  }

  /** Fields of which every value is known, so that a misspelt one is told and not searched for. */
  private Map<QueryField, List<String>> closedFields() {
    return Map.of(
        QueryField.STATUS,
        Arrays.stream(ClaimStatus.values()).map(ClaimStatus::slug).toList(),
        QueryField.RATING,
        rules.current().scale().stream().map(Rating::id).toList());
  }

  private void awaitWhatIsCommitted() {
    long last = feed.last();
    if (index.applied() < last) {
      indexer.wake();
      index.await(last, isFarBehind() ? LITTLE_PATIENCE : PATIENCE);
    }
  }

  private boolean isFarBehind() {
    return switch (indexer.state().phase()) {
      case READY, CATCHING_UP -> false;
      case OPENING, REBUILDING, FAILED -> true;
    };
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
