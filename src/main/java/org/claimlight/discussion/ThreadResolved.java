package org.claimlight.discussion;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;

/** A thread was resolved, or opened again. */
public record ThreadResolved(
    ArticleId article, ClaimId claim, CommentId thread, PersonId actor, Instant at)
    implements ClaimActivity {}
