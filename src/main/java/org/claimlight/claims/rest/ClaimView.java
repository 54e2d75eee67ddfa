package org.claimlight.claims.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Placement;
import org.claimlight.claims.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the API shows it. All of it changes only together with the version, on which its
 * entity tag rests: the rating of a settled claim is fixed while it is settled.
 */
public record ClaimView(
    UUID id,
    UUID articleId,
    int number,
    ClaimStatus status,
    @Nullable String rating,
    List<Span> spans,
    String quote,
    String statement,
    @Nullable String claimant,
    List<String> tags,
    @Nullable String dismissReason,
    Placement placement,
    int edition,
    @Nullable PersonName markedBy,
    Instant markedAt,
    Instant changedAt,
    long version) {

  static ClaimView of(Claim claim, @Nullable String rating, @Nullable PersonName markedBy) {
    return new ClaimView(
        claim.id().value(),
        claim.article().value(),
        claim.number(),
        claim.status(),
        rating,
        claim.spans(),
        claim.quote(),
        claim.statement(),
        claim.claimant(),
        claim.tags(),
        claim.dismissReason(),
        claim.placement(),
        claim.edition(),
        markedBy,
        claim.markedAt(),
        claim.changedAt(),
        claim.version());
  }
}
