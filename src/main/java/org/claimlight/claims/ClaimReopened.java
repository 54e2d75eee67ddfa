package org.claimlight.claims;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;

/** A claim that was dismissed or settled is open to work again. */
public record ClaimReopened(
    ArticleId article, ClaimId claim, ClaimStatus before, PersonId actor, Instant at)
    implements ClaimActivity {}
