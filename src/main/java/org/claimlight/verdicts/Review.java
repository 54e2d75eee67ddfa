package org.claimlight.verdicts;

import java.time.Instant;
import org.claimlight.accounts.PersonId;

/**
 * A teammate's answer to a verdict.
 *
 * @param edition the edition of the verdict it answers
 */
public record Review(
    ReviewId id,
    VerdictId verdict,
    PersonId reviewer,
    int edition,
    Decision decision,
    String comment,
    Instant at) {}
