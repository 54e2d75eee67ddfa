package org.claimlight.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may change of a claim's words. All of it is taken over; what stays the same is
 * given again.
 */
public record ClaimEdit(@Nullable String statement, @Nullable String claimant, List<String> tags) {

  public static ClaimEdit of(Claim claim) {
    return new ClaimEdit(claim.statement(), claim.claimant(), claim.tags());
  }
}
