package org.claimlight.verdicts;

import java.util.List;
import java.util.Optional;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimStatus;

/** What a claim's verdicts say together. */
public final class Ratings {

  private Ratings() {}

  /** The rating on which a settled claim rests; nothing for any other. */
  public static Optional<Rating> settled(Claim claim, List<Verdict> verdicts, DeskRules rules) {
    if (claim.status() != ClaimStatus.SETTLED) {
      return Optional.empty();
    }
    return Standing.of(verdicts).settledRating(rules.quorum()).map(rules::rating);
  }

  /** The one rating that every verdict gives; nothing where there is none or they differ. */
  public static Optional<Rating> unanimous(List<Verdict> verdicts, DeskRules rules) {
    var ratings =
        verdicts.stream()
            .filter(verdict -> verdict.outdated() == null)
            .map(Verdict::rating)
            .distinct()
            .toList();
    return ratings.size() == 1 ? Optional.of(rules.rating(ratings.getFirst())) : Optional.empty();
  }
}
