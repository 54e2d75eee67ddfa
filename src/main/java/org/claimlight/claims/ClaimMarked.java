package org.claimlight.claims;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;

/** A reader marked a claim. */
public record ClaimMarked(ArticleId article, ClaimId claim, PersonId actor, Instant at)
    implements ClaimActivity {}
