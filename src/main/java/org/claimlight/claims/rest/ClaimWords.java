package org.claimlight.claims.rest;

import java.util.List;
import java.util.Objects;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimEdit;
import org.jspecify.annotations.Nullable;

/** What can be changed of a claim. */
record ClaimWords(
    @Nullable String statement, @Nullable String claimant, @Nullable List<String> tags) {

  static ClaimWords of(Claim claim) {
    return new ClaimWords(claim.statement(), claim.claimant(), claim.tags());
  }

  ClaimEdit edit() {
    return new ClaimEdit(statement, claimant, Objects.requireNonNullElse(tags, List.of()));
  }
}
