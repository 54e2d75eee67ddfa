package org.claimlight.matching;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;

/** A person said that two claims are the same. Told once for each claim concerned. */
public record MatchConfirmed(
    ArticleId article, ClaimId claim, ClaimId other, PersonId actor, Instant at)
    implements ClaimActivity {}
