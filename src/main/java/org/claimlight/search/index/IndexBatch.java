package org.claimlight.search.index;

import java.util.Collection;
import java.util.List;
import org.claimlight.claims.ClaimId;

/**
 * A stretch of changes, applied as one.
 *
 * @param documents the changed claims as they stand now
 * @param deletions claims that are no more
 * @param through the number of the last change the batch covers
 */
public record IndexBatch(List<ClaimDocument> documents, List<ClaimId> deletions, long through) {

  public IndexBatch {
    documents = List.copyOf(documents);
    deletions = List.copyOf(deletions);
  }

  public static IndexBatch of(Collection<ClaimDocument> documents, long through) {
    return new IndexBatch(List.copyOf(documents), List.of(), through);
  }
}
