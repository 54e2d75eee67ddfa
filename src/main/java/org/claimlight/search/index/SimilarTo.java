package org.claimlight.search.index;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.claimlight.claims.ClaimId;

/**
 * A text for which claims are wanted that say the same.
 *
 * @param text of which the first {@link #LONGEST} UTF-16 units are compared
 * @param meaning of the text; empty when it is not known: then only words are compared. It is asked
 *     for after the words were looked up, so it can be computed beside that.
 * @param except claims that are not wanted, at most {@link #MOST_EXCEPT}
 * @param limit how many are wanted at most, from 1 to 100
 */
public record SimilarTo(
    String text, Supplier<Optional<Embedding>> meaning, Set<ClaimId> except, int limit) {

  public static final int LONGEST = 5_000;
  public static final int MOST_EXCEPT = 1_000;
  public static final int MOST = 100;

  public SimilarTo {
    except = Set.copyOf(except);
    if (limit < 1 || limit > MOST || except.size() > MOST_EXCEPT) {
      throw new IllegalArgumentException("limit " + limit + ", except " + except.size());
    }
  }
}
