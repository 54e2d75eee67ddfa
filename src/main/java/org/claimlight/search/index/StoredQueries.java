package org.claimlight.search.index;

import java.util.Map;
import java.util.Set;

/**
 * Search the other way round: queries are kept, and a single claim is tried on them. A claim
 * answers a stored query when a search for it would find the claim, but for two things. Typos are
 * not forgiven: among the words of one claim every other word would look like one. And a query is
 * read in the claim's own language alone.
 */
public interface StoredQueries {

  /** Makes queries ready for any number of claims. */
  <K> Matcher<K> of(Map<K, StoredQuery> queries);

  /** Queries made ready; any thread may use it. */
  interface Matcher<K> {

    /** Those that the claim answers. Takes time in proportion to the number of queries. */
    Set<K> answeredBy(ClaimDocument claim);
  }
}
