package org.claimlight.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimlight.search.index.ClaimDocument;

/** What the indexer reads from the database. */
interface ClaimFeed {

  /**
   * A claim and the number of its newest change.
   *
   * @param number in the order of the commits, from 1
   */
  record Change(long number, UUID claim) {}

  /** The number of the last change that is committed; 0 when there is none. */
  long last();

  /**
   * The claims changed after that number, in the order of their newest change, at most {@code
   * limit}.
   */
  List<Change> since(long after, int limit);

  /** These claims as they stand now; those that are no more are left out. */
  List<ClaimDocument> documents(Collection<UUID> claims);
}
