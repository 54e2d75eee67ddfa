package org.claimlight.discussion;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;

/** A teammate said something. */
public record CommentPosted(
    ArticleId article, ClaimId claim, CommentId comment, PersonId actor, Instant at)
    implements ClaimActivity {}
