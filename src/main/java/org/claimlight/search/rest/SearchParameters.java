package org.claimlight.search.rest;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.claimlight.search.SearchRefused;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Order;
import org.springframework.util.MultiValueMap;

/** What the parameters of a search mean. */
final class SearchParameters {

  private static final String FACET = "facet.";

  static Map<Facet, Set<String>> chosen(MultiValueMap<String, String> parameters) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    parameters.forEach(
        (name, values) -> {
          if (name.startsWith(FACET)) {
            chosen.put(facet(name.substring(FACET.length())), new LinkedHashSet<>(values));
          }
        });
    return chosen;
  }

  static Facet facet(String key) {
    return Facet.byKey(key).orElseThrow(() -> SearchRefused.unknownFacet(key));
  }

  static Order order(String sort) {
    return Order.byKey(sort).orElseThrow(() -> SearchRefused.unknownOrder(sort));
  }

  private SearchParameters() {}
}
