package org.claimlight.claims;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;

/**
 * Somebody changed a claim’s statement, claimant or tags.
 *
 * @param reworded whether it says something else now, so that verdicts on it are about other words
 */
public record ClaimEdited(
    ArticleId article, ClaimId claim, boolean reworded, PersonId actor, Instant at)
    implements ClaimActivity {}
