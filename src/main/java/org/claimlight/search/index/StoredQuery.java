package org.claimlight.search.index;

import java.util.Map;
import java.util.Set;

/**
 * A query that is kept to be tried on claims.
 *
 * @param chosen values per facet: any of a facet's, in all the facets
 */
public record StoredQuery(ClaimQuery query, Map<Facet, Set<String>> chosen) {

  public StoredQuery {
    chosen = Map.copyOf(chosen);
  }
}
