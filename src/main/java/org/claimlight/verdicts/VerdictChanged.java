package org.claimlight.verdicts;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;

/** A reviewer changed a verdict, so that it is to be reviewed anew. */
public record VerdictChanged(
    ArticleId article, ClaimId claim, VerdictId verdict, PersonId actor, Instant at)
    implements ClaimActivity {}
