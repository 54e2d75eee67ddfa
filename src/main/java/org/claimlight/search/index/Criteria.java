package org.claimlight.search.index;

import java.util.Map;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param chosen values per facet: any of a facet's, in all the facets
 * @param offset of the first hit wanted, from 0
 * @param size how many hits are wanted
 * @param facets whether the facets of all hits are wanted; without them a search costs less, and
 *     more than a thousand hits are not counted
 * @param highlights whether each hit is to show what matched; without them a search costs less
 * @param together whether claims that people said are the same are one hit, with the others beside
 */
public record Criteria(
    ClaimQuery query,
    Map<Facet, Set<String>> chosen,
    Order order,
    int offset,
    int size,
    boolean facets,
    boolean highlights,
    boolean together) {

  /** Ranking a page costs all the pages before it; beyond this depth a search is to be narrowed. */
  public static final int DEEPEST = QueryLimit.HITS.most();

  public static final int LARGEST_PAGE = QueryLimit.PAGE.most();

  public Criteria {
    chosen = Map.copyOf(chosen);
    if (offset < 0 || size < 1 || size > LARGEST_PAGE || offset + (long) size > DEEPEST) {
      throw new IllegalArgumentException("offset " + offset + ", size " + size);
    }
  }

  /** With what matched shown. */
  public Criteria(
      ClaimQuery query,
      Map<Facet, Set<String>> chosen,
      Order order,
      int offset,
      int size,
      boolean facets) {
    this(query, chosen, order, offset, size, facets, true, false);
  }

  /** All that the query finds, the most fitting twenty first. */
  public static Criteria of(ClaimQuery query) {
    return new Criteria(query, Map.of(), Order.RELEVANCE, 0, 20, true);
  }
}
