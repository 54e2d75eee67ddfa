package org.claimlight.claims.rest;

import java.util.List;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimRatings;
import org.springframework.stereotype.Component;

/** Claims as the API shows them, also the API of others. */
@Component
public class ClaimViews {

  private final ClaimRatings ratings;
  private final PersonNames names;

  ClaimViews(ClaimRatings ratings, PersonNames names) {
    this.ratings = ratings;
    this.names = names;
  }

  public ClaimView of(Claim claim) {
    return of(List.of(claim)).getFirst();
  }

  List<ClaimView> of(List<Claim> claims) {
    var settledOn = ratings.of(claims);
    var people = names.of(claims.stream().map(Claim::markedBy));
    return claims.stream()
        .map(claim -> ClaimView.of(claim, settledOn.get(claim.id()), people.name(claim.markedBy())))
        .toList();
  }
}
