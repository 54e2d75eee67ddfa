package org.claimlight.search.index;

import java.util.List;

/**
 * What was understood of a query, and what was not.
 *
 * @param mistakes in their order, at most ten; what they are about is left out of the query
 */
public record QueryReading(ClaimQuery query, List<QueryMistake> mistakes) {

  public QueryReading {
    mistakes = List.copyOf(mistakes);
  }
}
