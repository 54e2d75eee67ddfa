package org.claimlight.claims;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;

/** Somebody changed a claim’s statement, claimant or tags. */
public record ClaimEdited(ArticleId article, ClaimId claim, PersonId actor, Instant at)
    implements ClaimActivity {}
