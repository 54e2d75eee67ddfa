package org.claimlight.claims;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;

/**
 * Somebody put a claim on other words of its article, or said that it stands on the right ones.
 *
 * @param reworded whether the words are others than before
 */
public record ClaimPlaced(
    ArticleId article, ClaimId claim, boolean reworded, PersonId actor, Instant at)
    implements ClaimActivity {}
