package org.claimlight.matching;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimRelations;
import org.claimlight.search.index.Embedding;
import org.springframework.stereotype.Component;

/** What is known by now, for the index. */
@Component
class Relations implements ClaimRelations {

  private final EmbeddingBook embeddings;
  private final MatchBook matches;

  Relations(EmbeddingBook embeddings, MatchBook matches) {
    this.embeddings = embeddings;
    this.matches = matches;
  }

  @Override
  public Map<ClaimId, Embedding> embeddings(Collection<Claim> claims) {
    return embeddings.of(claims);
  }

  @Override
  public Map<ClaimId, UUID> families(Collection<ClaimId> claims) {
    return matches.families(claims);
  }
}
