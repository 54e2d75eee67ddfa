package org.claimlight.verdicts;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;

/** An editor decided a disputed claim. */
public record ClaimAdjudicated(ArticleId article, ClaimId claim, PersonId actor, Instant at)
    implements ClaimActivity {}
