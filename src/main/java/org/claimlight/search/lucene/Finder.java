package org.claimlight.search.lucene;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.similarities.Similarity;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.ClaimIndex.Sweep;
import org.claimlight.search.index.ClaimQuery;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.Found.ValueCount;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.QueryLimit;

/** Finds claims in one view of the index. */
final class Finder {

  /** More hits than these are not counted one by one: it would cost more than finding them. */
  private static final int COUNTED = QueryLimit.COUNTED.most();

  /** So many hits are handed over together. */
  private static final int AT_ONCE = 200;

  private static final Similarity SIMILARITY = WeighedWords.similarity();

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

  /** The languages of the view's claims. */
  Set<Language> languages(DirectoryReader reader) throws IOException {
    return states.of(reader).languages();
  }

  Found find(DirectoryReader reader, Criteria criteria) throws IOException {
    // A large index is searched by all processors: whoever waits for it waits alone most of the
    // time.
    IndexSearcher searcher = new IndexSearcher(reader, ForkJoinPool.commonPool());
    searcher.setSimilarity(SIMILARITY);
    searcher.setTimeout(new QueryTimeoutImpl(timeLimitMillis));
    ReaderStates.State state = states.of(reader);
    Queries queries = new Queries(searcher, state.languages(), zone);
    Query matches = queries.matching(criteria.query());
    Query ranked = queries.ranked(criteria.query());
    Narrowings narrowings = Narrowings.of(criteria);

    // Apart from the counting: a search for the best alone may skip what cannot be among them.
    int wanted = criteria.offset() + criteria.size();
    First first = first(searcher, narrowings.all(isRanked(criteria) ? ranked : matches), criteria);
    Together together = new Together(searcher);
    TopDocs top = criteria.together() ? together.first(first, wanted) : first.of(wanted);
    Total total = new Total(top);
    Map<Facet, List<ValueCount>> facets = new EnumMap<>(Facet.class);
    if (criteria.facets()) {
      FacetsCollector matching = collected(searcher, narrowings.all(matches));
      total = new Total(matching);
      for (Facet facet : Facet.values()) {
        boolean sideways = narrowings.chosen().containsKey(facet);
        FacetsCollector counted =
            sideways ? collected(searcher, narrowings.allBut(facet, matches)) : matching;
        FacetCounts counts = FacetCounts.of(states.values(facet), counted);
        if (facet == Facet.STATUS && narrowings.withoutDismissed()) {
          counts.add(Narrowings.DISMISSED, searcher.count(narrowings.dismissed(matches)));
        }
        facets.put(facet, counts.top(facet, criteria.chosen().getOrDefault(facet, Set.of())));
      }
    }
    boolean exact = total.exact() && !searcher.timedOut();
    List<Hit> hits = hits(searcher, ranked, top, criteria);
    return new Found(
        total.hits(),
        exact,
        hits,
        criteria.together() ? together.others(hits) : Map.of(),
        facets,
        queries.corrections());
  }

  /** See {@link ClaimIndex#sweep}. */
  long sweep(DirectoryReader reader, Criteria criteria, int most, Sweep sweep) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    searcher.setTimeout(new QueryTimeoutImpl(timeLimitMillis));
    Queries queries = new Queries(searcher, states.of(reader).languages(), zone);
    Query query =
        isRanked(criteria) ? queries.ranked(criteria.query()) : queries.matching(criteria.query());
    TopDocs top =
        searcher.search(
            Narrowings.of(criteria).all(query),
            new TopFieldCollectorManager(sort(criteria), most, Integer.MAX_VALUE));
    sweep.begin(top.totalHits.value(), !searcher.timedOut());
    searcher.setTimeout(null);
    StoredFields stored = searcher.storedFields();
    for (int from = 0; from < top.scoreDocs.length; from += AT_ONCE) {
      List<Hit> some = new ArrayList<>();
      for (int at = from; at < Math.min(from + AT_ONCE, top.scoreDocs.length); at++) {
        some.add(Documents.hit(stored.document(top.scoreDocs[at].doc), 0, Map.of()));
      }
      sweep.hits(some);
    }
    return top.totalHits.value();
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

  /** Where there is nothing to rank by, the newest come first. */
  private static boolean isRanked(Criteria criteria) {
    return criteria.order() == Order.RELEVANCE
        && !(criteria.query() instanceof ClaimQuery.Everything);
  }

  /** The first of what is found, in the order asked for. */
  interface First {
    TopDocs of(int most) throws IOException;
  }

  private static First first(IndexSearcher searcher, Query query, Criteria criteria) {
    // Who asks for facets is told how many match without it.
    int counted = criteria.facets() ? 0 : COUNTED;
    return isRanked(criteria)
        ? most -> searcher.search(query, new BestThenNewest(most, counted))
        : most ->
            searcher.search(query, new TopFieldCollectorManager(sort(criteria), most, counted));
  }

  private static Sort sort(Criteria criteria) {
    if (isRanked(criteria)) {
      return new Sort(SortField.FIELD_SCORE, latest(Fields.MARKED_AT));
    }
    return new Sort(
        latest(criteria.order() == Order.ACTIVITY ? Fields.UPDATED_AT : Fields.MARKED_AT));
  }

  static SortField latest(String field) {
    return LongField.newSortField(field, true, SortedNumericSelector.Type.MAX);
  }

  private List<Hit> hits(IndexSearcher searcher, Query query, TopDocs top, Criteria criteria)
      throws IOException {
    ScoreDoc[] page = Arrays.stream(top.scoreDocs).skip(criteria.offset()).toArray(ScoreDoc[]::new);
    // The page is small: what it costs is bounded, whatever time the search took.
    searcher.setTimeout(null);
    if (!isRanked(criteria)) {
      TopFieldCollector.populateScores(page, searcher, query);
    }
    return Hits.of(searcher, criteria.highlights() ? query : null, page);
  }
}
