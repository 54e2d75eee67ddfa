package org.claimlight.search;

import java.util.Collection;
import java.util.List;
import org.claimlight.claims.ClaimChanges.Change;
import org.claimlight.search.index.ClaimDocument;

/** What the indexer reads from the database. */
interface ClaimFeed {

  /** The number of the last change that is committed; 0 when there is none. */
  long last();

  /**
   * The claims changed after that number, in the order of their newest change, at most {@code
   * limit}.
   */
  List<Change> since(long after, int limit);

  /** These claims as they stand now; those that are no more are left out. */
  List<ClaimDocument> documents(Collection<Change> changes);
}
