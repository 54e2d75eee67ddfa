package org.claimlight.search;

import java.util.Map;
import java.util.Set;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Order;

/**
 * What a person looks for.
 *
 * @param q in the query language; blank for everything
 * @param chosen values per facet: any of a facet's, in all the facets
 * @param page from 0
 * @param size hits per page, from 1 to 100
 * @param facets whether facets are wanted; without them a search costs less
 * @param highlights whether each hit is to show what matched; without them a search costs less
 * @param together whether claims that people said are the same are one hit, with the others beside
 */
public record SearchRequest(
    String q,
    Map<Facet, Set<String>> chosen,
    Order order,
    int page,
    int size,
    boolean facets,
    boolean highlights,
    boolean together) {

  public static final int USUAL_SIZE = 20;

  public SearchRequest {
    chosen = Map.copyOf(chosen);
  }

  /** With what matched shown. */
  public SearchRequest(
      String q, Map<Facet, Set<String>> chosen, Order order, int page, int size, boolean facets) {
    this(q, chosen, order, page, size, facets, true, false);
  }

  public static SearchRequest of(String q) {
    return new SearchRequest(q, Map.of(), Order.RELEVANCE, 0, USUAL_SIZE, true);
  }
}
