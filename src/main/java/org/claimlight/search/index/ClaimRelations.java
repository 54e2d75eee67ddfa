package org.claimlight.search.index;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;

/**
 * What the index holds of a claim's likeness to others. Answered by the module that compares
 * claims, so that search need not know it.
 */
public interface ClaimRelations {

  /** What those of the claims mean of which it is known by now. It is never computed here. */
  Map<ClaimId, Embedding> embeddings(Collection<Claim> claims);

  /** Which family each claim belongs to: those that people said are the same claim. */
  Map<ClaimId, UUID> families(Collection<ClaimId> claims);
}
