package org.claimlight.matching;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;

/**
 * A claim of the same family was settled with another rating than before. Told once for each claim
 * concerned.
 */
public record FamilyCorrected(
    ArticleId article, ClaimId claim, ClaimId corrected, PersonId actor, Instant at)
    implements ClaimActivity {}
