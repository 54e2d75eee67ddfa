package org.claimlight.matching;

import org.claimlight.claims.ClaimId;

/** Two claims, whichever way round. */
record Pair(ClaimId one, ClaimId other) {

  static Pair of(ClaimId a, ClaimId b) {
    return a.toString().compareTo(b.toString()) < 0 ? new Pair(a, b) : new Pair(b, a);
  }

  ClaimId besides(ClaimId claim) {
    return claim.equals(one) ? other : one;
  }
}
