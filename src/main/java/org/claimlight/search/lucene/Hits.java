package org.claimlight.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.Fragment;
import org.claimlight.search.index.TextField;
import org.jspecify.annotations.Nullable;

/** Reads what is shown of the claims that were found. */
final class Hits {

  /**
   * The hits in the order given, with what of the query each has, in the words of its language.
   *
   * @param query what is to be highlighted; null for nothing
   */
  static List<Hit> of(IndexSearcher searcher, @Nullable Query query, ScoreDoc[] page)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    Map<Integer, Document> kept = new HashMap<>();
    for (ScoreDoc hit : page) {
      kept.put(hit.doc, stored.document(hit.doc));
    }
    Map<Integer, Map<TextField, List<Fragment>>> highlights =
        query == null ? Map.of() : highlights(searcher, query, kept);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : page) {
      Map<TextField, List<Fragment>> marked = highlights.getOrDefault(hit.doc, Map.of());
      hits.add(Documents.hit(Objects.requireNonNull(kept.get(hit.doc)), hit.score, marked));
    }
    return hits;
  }

  private static Map<Integer, Map<TextField, List<Fragment>>> highlights(
      IndexSearcher searcher, Query query, Map<Integer, Document> kept) throws IOException {
    Map<Language, List<Integer>> byLanguage = new EnumMap<>(Language.class);
    kept.forEach(
        (number, document) ->
            byLanguage
                .computeIfAbsent(Language.of(document.get(Fields.LANGUAGE)), _ -> new ArrayList<>())
                .add(number));
    Map<Integer, Map<TextField, List<Fragment>>> highlights = new HashMap<>();
    for (var ofLanguage : byLanguage.entrySet()) {
      int[] some = ofLanguage.getValue().stream().mapToInt(Integer::intValue).toArray();
      var marked =
          new Highlights(searcher, ClaimAnalyzer.of(ofLanguage.getKey()), kept).of(query, some);
      for (int i = 0; i < some.length; i++) {
        highlights.put(some[i], marked.get(i));
      }
    }
    return highlights;
  }

  private Hits() {}
}
