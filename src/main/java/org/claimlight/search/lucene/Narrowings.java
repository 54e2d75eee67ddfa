package org.claimlight.search.lucene;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.QueryField;
import org.jspecify.annotations.Nullable;

/**
 * What leaves out some of the claims that a query finds.
 *
 * @param chosen of a facet's values, in the facets of which any was chosen
 * @param withoutDismissed a dismissed claim is kept, but shows only when its status is asked for
 */
record Narrowings(Map<Facet, Query> chosen, boolean withoutDismissed) {

  static final String DISMISSED = "dismissed";

  static Narrowings of(Criteria criteria) {
    Map<Facet, Query> chosen = new EnumMap<>(Facet.class);
    criteria
        .chosen()
        .forEach(
            (facet, values) -> {
              if (!values.isEmpty()) {
                Collection<BytesRef> wanted = values.stream().map(BytesRef::new).toList();
                chosen.put(facet, KeywordField.newSetQuery(Fields.facet(facet), wanted));
              }
            });
    return new Narrowings(
        chosen, !chosen.containsKey(Facet.STATUS) && !criteria.query().asksFor(QueryField.STATUS));
  }

  Query all(Query query) {
    return narrowed(query, null);
  }

  /** What all the choices but the facet's own leave. */
  Query allBut(Facet facet, Query query) {
    return narrowed(query, facet);
  }

  private Query narrowed(Query query, @Nullable Facet but) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    addChosen(narrowed, but);
    if (withoutDismissed) {
      // Not as a filter for all the others: what only excludes leaves the query its bulk scorer.
      narrowed.add(dismissed(), Occur.MUST_NOT);
    }
    return narrowed.build();
  }

  /** Those of them that are left out for being dismissed. */
  Query dismissed(Query query) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.FILTER);
    addChosen(narrowed, null);
    return narrowed.add(dismissed(), Occur.FILTER).build();
  }

  private void addChosen(BooleanQuery.Builder narrowed, @Nullable Facet but) {
    chosen.forEach(
        (facet, narrowing) -> {
          if (facet != but) {
            narrowed.add(narrowing, Occur.FILTER);
          }
        });
  }

  /** Every dismissed claim. */
  static Query dismissed() {
    return KeywordField.newExactQuery(Fields.facet(Facet.STATUS), DISMISSED);
  }
}
