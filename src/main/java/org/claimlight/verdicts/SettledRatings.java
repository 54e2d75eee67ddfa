package org.claimlight.verdicts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimRatings;
import org.claimlight.claims.ClaimStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SettledRatings implements ClaimRatings {

  private final VerdictBook book;
  private final Rules rules;

  SettledRatings(VerdictBook book, Rules rules) {
    this.book = book;
    this.rules = rules;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<ClaimId, String> of(Collection<Claim> claims) {
    var settled = claims.stream().filter(claim -> claim.status() == ClaimStatus.SETTLED).toList();
    var ratings = new HashMap<ClaimId, String>();
    if (settled.isEmpty()) {
      return ratings;
    }
    var current = rules.current();
    var verdicts = book.ofClaims(settled.stream().map(Claim::id).toList());
    for (var claim : settled) {
      Ratings.settled(claim, verdicts.getOrDefault(claim.id(), List.of()), current)
          .ifPresent(rating -> ratings.put(claim.id(), rating.id()));
    }
    return ratings;
  }
}
