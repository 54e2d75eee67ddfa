package org.claimlight.matching;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;

/** Nobody says any more whether two claims are the same. Told once for each claim concerned. */
public record MatchTakenBack(
    ArticleId article, ClaimId claim, ClaimId other, PersonId actor, Instant at)
    implements ClaimActivity {}
