package org.claimlight.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Order;

/**
 * What a search asks and in which order it shows the answers: all of it but the page.
 *
 * @param q in the query language; blank for everything
 * @param chosen values per facet
 */
public record SearchState(String q, Map<Facet, Set<String>> chosen, Order order) {

  public SearchState {
    q = q.strip();
    Map<Facet, Set<String>> some = new EnumMap<>(Facet.class);
    chosen.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            some.put(facet, new LinkedHashSet<>(values));
          }
        });
    chosen = Map.copyOf(some);
  }
}
