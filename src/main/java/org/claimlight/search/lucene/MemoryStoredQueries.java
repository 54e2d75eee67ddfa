package org.claimlight.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.BytesRef;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimQuery;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.StoredQueries;
import org.claimlight.search.index.StoredQuery;

/**
 * Tries each claim, as an index of one document in memory, on every stored query. The document is
 * the one that the index would take, the query the one that a search would make, so both say the
 * same.
 */
final class MemoryStoredQueries implements StoredQueries {

  private final Documents documents;
  private final ZoneId zone;

  /**
   * @param zone in which a day begins and ends
   */
  MemoryStoredQueries(ZoneId zone) {
    this.documents = new Documents(zone);
    this.zone = zone;
  }

  @Override
  public <K> Matcher<K> of(Map<K, StoredQuery> queries) {
    return new Ready<>(Map.copyOf(queries));
  }

  /**
   * The queries as one language reads them.
   *
   * @param byNeed by each word of which one at least must be there
   * @param always those that no word rules out
   */
  private record Made<K>(Map<K, Query> queries, Map<Term, List<K>> byNeed, List<K> always) {

    void add(K key, Query query) {
      queries.put(key, query);
      Needs.of(query)
          .ifPresentOrElse(
              words ->
                  words.forEach(
                      word -> byNeed.computeIfAbsent(word, _ -> new ArrayList<>()).add(key)),
              () -> always.add(key));
    }
  }

  private final class Ready<K> implements Matcher<K> {

    private final Map<K, StoredQuery> queries;

    /** Cutting a query into words costs far more than trying it. */
    private final Map<Language, Made<K>> made = new ConcurrentHashMap<>();

    Ready(Map<K, StoredQuery> queries) {
      this.queries = queries;
    }

    @Override
    public Set<K> answeredBy(ClaimDocument claim) {
      Language language = Language.of(claim.article().language());
      Made<K> ready = made.computeIfAbsent(language, this::make);
      IndexSearcher searcher =
          MemoryIndex.fromDocument(documents.document(claim), ClaimAnalyzer.of(language))
              .createSearcher();
      // Nothing is asked twice of an index that is thrown away.
      searcher.setQueryCache(null);
      Set<K> answered = new LinkedHashSet<>();
      try {
        for (K key : candidates(ready, searcher)) {
          if (matches(searcher, Objects.requireNonNull(ready.queries().get(key)))) {
            answered.add(key);
          }
        }
      } catch (IOException e) {
        // Reads memory: there is nothing to fail.
        throw new UncheckedIOException(e);
      }
      return answered;
    }

    /** Those that the document's words do not rule out. */
    private Set<K> candidates(Made<K> ready, IndexSearcher searcher) throws IOException {
      Set<K> candidates = new LinkedHashSet<>(ready.always());
      LeafReader only = searcher.getIndexReader().leaves().getFirst().reader();
      for (FieldInfo field : only.getFieldInfos()) {
        Terms terms = only.terms(field.name);
        if (terms != null) {
          TermsEnum words = terms.iterator();
          for (BytesRef word = words.next(); word != null; word = words.next()) {
            candidates.addAll(ready.byNeed().getOrDefault(new Term(field.name, word), List.of()));
          }
        }
      }
      return candidates;
    }

    private Made<K> make(Language language) {
      Made<K> ready = new Made<>(new HashMap<>(), new HashMap<>(), new ArrayList<>());
      // An index without words knows no neighbour of any: so no typo is found in a query.
      try (MultiReader nothing = new MultiReader()) {
        queries.forEach(
            (key, stored) -> {
              Query query =
                  new Queries(new IndexSearcher(nothing), Set.of(language), zone)
                      .matching(new ClaimQuery.Itself(stored.query()));
              ready.add(key, Narrowings.of(criteria(stored)).all(query));
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return ready;
    }
  }

  private static Criteria criteria(StoredQuery stored) {
    return new Criteria(stored.query(), stored.chosen(), Order.RELEVANCE, 0, 1, false);
  }

  private static boolean matches(IndexSearcher searcher, Query query) throws IOException {
    LeafReaderContext only = searcher.getIndexReader().leaves().getFirst();
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(only);
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }
}
