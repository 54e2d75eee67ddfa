package org.claimlight.claims;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;

/** Somebody decided that this is no claim. */
public record ClaimDismissed(ArticleId article, ClaimId claim, PersonId actor, Instant at)
    implements ClaimActivity {}
