package org.claimlight.search;

import java.util.Collection;
import java.util.List;
import org.claimlight.claims.ClaimChanges.Change;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDocument;
import org.jspecify.annotations.Nullable;

/** What the indexer reads from the database. */
interface ClaimFeed {

  /** The number of the last change that is committed; 0 when there is none. */
  long last();

  /**
   * The claims changed after that number, in the order of their newest change, at most {@code
   * limit}.
   */
  List<Change> since(long after, int limit);

  /** The newest change of each of the claims; nothing of those that are no more. */
  List<Change> of(Collection<ClaimId> claims);

  /**
   * Every claim there is with the number of its newest change, 0 if none was ever noted, in an
   * order of the database's own, a page at a time.
   *
   * @param after the last of the page before; null for the first page
   */
  List<Change> all(@Nullable ClaimId after, int limit);

  /** How many claims there are. */
  long count();

  /** These claims as they stand now; those that are no more are left out. */
  List<ClaimDocument> documents(Collection<Change> changes);
}
