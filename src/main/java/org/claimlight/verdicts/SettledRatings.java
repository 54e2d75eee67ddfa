package org.claimlight.verdicts;

import java.util.Collection;
import java.util.Map;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimRatings;
import org.claimlight.claims.ClaimStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SettledRatings implements ClaimRatings {

  private final Outcomes outcomes;

  SettledRatings(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<ClaimId, String> of(Collection<Claim> claims) {
    return outcomes.of(
        claims.stream()
            .filter(claim -> claim.status() == ClaimStatus.SETTLED)
            .map(Claim::id)
            .toList());
  }
}
