package org.claimlight.search.lucene;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.claimlight.search.index.ClaimQuery;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.Found.ValueCount;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.QueryField;

/** Finds claims in one view of the index. */
final class Finder {

  /** A dismissed claim is kept, but shows only when its status is asked for. */
  private static final String DISMISSED = "dismissed";

  /** More hits than these are not counted one by one: it would cost more than finding them. */
  private static final int COUNTED = 1_000;

  private final ReaderStates states = new ReaderStates();
  private final ZoneId zone;
  private final long timeLimitMillis;

  /**
   * @param zone in which a day begins and ends
   */
  Finder(ZoneId zone, long timeLimitMillis) {
    this.zone = zone;
    this.timeLimitMillis = timeLimitMillis;
  }

  Found find(DirectoryReader reader, Criteria criteria) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setTimeout(new QueryTimeoutImpl(timeLimitMillis));
    ReaderStates.State state = states.of(reader);
    Queries queries = new Queries(reader, state.languages(), zone);
    Query query = queries.query(criteria.query());
    Map<Facet, Query> narrowings = narrowings(criteria);
    Query narrowed = narrowed(query, narrowings, EnumSet.allOf(Facet.class));

    // Apart from the counting: a search for the best alone may skip what cannot be among them.
    TopDocs top =
        searcher.search(
            narrowed,
            new TopFieldCollectorManager(
                sort(criteria), criteria.offset() + criteria.size(), COUNTED));
    Total total = new Total(top);
    Map<Facet, List<ValueCount>> facets = new EnumMap<>(Facet.class);
    if (criteria.facets()) {
      FacetsCollector matching = collected(searcher, narrowed);
      total = new Total(matching);
      for (Facet facet : Facet.values()) {
        FacetsCollector counted =
            narrowings.containsKey(facet) ? sideways(searcher, query, narrowings, facet) : matching;
        Set<String> chosen = criteria.chosen().getOrDefault(facet, Set.of());
        facets.put(facet, FacetCounts.count(state, facet, counted, chosen));
      }
    }
    boolean exact = total.exact() && !searcher.timedOut();
    return new Found(
        total.hits(), exact, hits(searcher, query, top, criteria), facets, queries.corrections());
  }

  private record Total(long hits, boolean exact) {

    Total(TopDocs top) {
      this(top.totalHits.value(), top.totalHits.relation() == TotalHits.Relation.EQUAL_TO);
    }

    Total(FacetsCollector matching) {
      this(matching.getMatchingDocs().stream().mapToLong(docs -> docs.totalHits()).sum(), true);
    }
  }

  private static FacetsCollector collected(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(query, new FacetsCollectorManager());
  }

  /** The documents that all the choices but the facet's own leave. */
  private static FacetsCollector sideways(
      IndexSearcher searcher, Query query, Map<Facet, Query> narrowings, Facet facet)
      throws IOException {
    return collected(
        searcher, narrowed(query, narrowings, EnumSet.complementOf(EnumSet.of(facet))));
  }

  private static Map<Facet, Query> narrowings(Criteria criteria) {
    Map<Facet, Query> narrowings = new EnumMap<>(Facet.class);
    criteria
        .chosen()
        .forEach(
            (facet, values) -> {
              if (!values.isEmpty()) {
                Collection<BytesRef> wanted = values.stream().map(BytesRef::new).toList();
                narrowings.put(facet, KeywordField.newSetQuery(Fields.facet(facet), wanted));
              }
            });
    if (!narrowings.containsKey(Facet.STATUS) && !criteria.query().mentions(QueryField.STATUS)) {
      narrowings.put(
          Facet.STATUS,
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.FILTER)
              .add(
                  KeywordField.newExactQuery(Fields.facet(Facet.STATUS), DISMISSED), Occur.MUST_NOT)
              .build());
    }
    return narrowings;
  }

  private static Query narrowed(Query query, Map<Facet, Query> narrowings, Set<Facet> by) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    narrowings.forEach(
        (facet, narrowing) -> {
          if (by.contains(facet)) {
            narrowed.add(narrowing, Occur.FILTER);
          }
        });
    return narrowed.build();
  }

  private static Sort sort(Criteria criteria) {
    SortField newest = latest(Fields.MARKED_AT);
    boolean nothingToRank = criteria.query() instanceof ClaimQuery.Everything;
    Order order =
        criteria.order() == Order.RELEVANCE && nothingToRank ? Order.NEWEST : criteria.order();
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, newest);
      case NEWEST -> new Sort(newest);
      case ACTIVITY -> new Sort(latest(Fields.UPDATED_AT));
    };
  }

  private static SortField latest(String field) {
    return LongField.newSortField(field, true, SortedNumericSelector.Type.MAX);
  }

  private List<Hit> hits(IndexSearcher searcher, Query query, TopDocs top, Criteria criteria)
      throws IOException {
    ScoreDoc[] page = Arrays.stream(top.scoreDocs).skip(criteria.offset()).toArray(ScoreDoc[]::new);
    // The page is small: what it costs is bounded, whatever time the search took.
    searcher.setTimeout(null);
    TopFieldCollector.populateScores(page, searcher, query);
    return Hits.of(searcher, query, page);
  }
}
