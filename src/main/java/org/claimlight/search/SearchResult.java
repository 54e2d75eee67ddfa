package org.claimlight.search;

import java.util.List;
import java.util.Map;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.QueryMistake;

/**
 * One page of what was found.
 *
 * @param exact false when there may be more than {@code total}
 * @param others per claim that was found the other claims of its family, where they were wanted
 *     together
 * @param facets each facet's values, the most frequent first
 * @param corrections words that stand in no claim, with those that were looked for instead
 * @param mistakes what was not understood of the query; the rest of it was searched
 * @param state of the index; unless it is complete, claims may be missing
 */
public record SearchResult(
    long total,
    boolean exact,
    long tookMillis,
    List<Hit> hits,
    Map<ClaimId, List<Hit>> others,
    Map<Facet, List<FacetValue>> facets,
    Map<String, List<String>> corrections,
    List<QueryMistake> mistakes,
    IndexState state) {

  /** Whether everything that was committed before the search was searched. */
  public boolean isComplete() {
    return state.isComplete();
  }

  /**
   * A value that the search can be narrowed to.
   *
   * @param label what a person calls it
   */
  public record FacetValue(String value, String label, long count) {}
}
