package org.claimlight.claims;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;

/** Verdicts and reviews moved a claim from one status to another. */
public record ClaimProgressed(
    ArticleId article,
    ClaimId claim,
    ClaimStatus before,
    ClaimStatus now,
    PersonId actor,
    Instant at)
    implements ClaimActivity {}
