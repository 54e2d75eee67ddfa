package org.claimlight.verdicts;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * Work came into somebody's hands, changed its priority or due time, or left them.
 *
 * @param claim null for an article as a whole
 * @param given whether the assignee did not have it before
 */
public record AssignmentChanged(
    ArticleId article,
    @Nullable ClaimId claim,
    PersonId assignee,
    boolean given,
    PersonId actor,
    Instant at)
    implements ArticleActivity {}
