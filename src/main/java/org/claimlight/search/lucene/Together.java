package org.claimlight.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Found.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Claims that people said are the same, as one hit: the one that comes first of those found. A
 * family has few members, so a little more than the page is searched, and more again in the rare
 * case that it was not enough.
 */
final class Together {

  private static final int MOST_SHOWN = 20;

  private final IndexSearcher searcher;

  Together(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The first of each family and whatever has none, in order, at most so many. */
  TopDocs first(Finder.First found, int wanted) throws IOException {
    if (!hasFamilies(searcher.getIndexReader())) {
      return found.of(wanted);
    }
    int searched = wanted;
    while (true) {
      searched = Math.min(2 * searched, Math.max(wanted, Criteria.DEEPEST));
      TopDocs all = found.of(searched);
      ScoreDoc[] apart = apart(all.scoreDocs, wanted);
      if (apart.length == wanted
          || all.scoreDocs.length < searched
          || searched >= Criteria.DEEPEST) {
        return new TopDocs(all.totalHits, apart);
      }
    }
  }

  private static boolean hasFamilies(IndexReader reader) throws IOException {
    return MultiTerms.getTerms(reader, Fields.FAMILY) != null;
  }

  private ScoreDoc[] apart(ScoreDoc[] hits, int wanted) throws IOException {
    Set<String> seen = new HashSet<>();
    List<ScoreDoc> apart = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      String family = family(hit.doc);
      if (apart.size() < wanted && (family == null || seen.add(family))) {
        apart.add(hit);
      }
    }
    return apart.toArray(ScoreDoc[]::new);
  }

  private @Nullable String family(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    // Anew for each: hits come in their own order, and doc values are read forwards only.
    SortedSetDocValues families = leaf.reader().getSortedSetDocValues(Fields.FAMILY);
    return families != null && families.advanceExact(document - leaf.docBase)
        ? families.lookupOrd(families.nextOrd()).utf8ToString()
        : null;
  }

  /** The other claims of the family of each hit that has one, dismissed ones left out. */
  Map<ClaimId, List<Hit>> others(List<Hit> hits) throws IOException {
    Map<ClaimId, List<Hit>> others = new HashMap<>();
    for (Hit hit : hits) {
      if (hit.family() != null) {
        Query family =
            new BooleanQuery.Builder()
                .add(
                    KeywordField.newExactQuery(Fields.FAMILY, hit.family().toString()),
                    Occur.FILTER)
                .add(Narrowings.dismissed(), Occur.MUST_NOT)
                .build();
        List<Hit> members = new ArrayList<>();
        for (ScoreDoc member : searcher.search(family, MOST_SHOWN + 1).scoreDocs) {
          members.add(Documents.hit(searcher.storedFields().document(member.doc), 0, Map.of()));
        }
        others.put(
            hit.claim(),
            members.stream()
                .filter(member -> !member.claim().equals(hit.claim()))
                .limit(MOST_SHOWN)
                .toList());
      }
    }
    return others;
  }
}
