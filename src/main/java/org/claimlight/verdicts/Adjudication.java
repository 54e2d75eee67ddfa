package org.claimlight.verdicts;

import java.time.Instant;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimId;

/** An editor's decision on a disputed claim. */
public record Adjudication(
    UUID id,
    ClaimId claim,
    PersonId adjudicator,
    String rating,
    AdjudicationCause cause,
    String rationale,
    Instant at) {}
