package org.claimlight.verdicts;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;

/** An administrator named somebody to decide a claim whose editors are all parties to it. */
public record AdjudicatorNamed(
    ArticleId article, ClaimId claim, PersonId named, PersonId actor, Instant at)
    implements ClaimActivity {}
