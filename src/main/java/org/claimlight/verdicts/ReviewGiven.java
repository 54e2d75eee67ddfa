package org.claimlight.verdicts;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;

/** A teammate answered a verdict. */
public record ReviewGiven(
    ArticleId article,
    ClaimId claim,
    VerdictId verdict,
    ReviewId review,
    PersonId actor,
    Instant at)
    implements ClaimActivity {}
