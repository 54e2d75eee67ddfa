package org.claimlight.claims;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;

/**
 * A new revision of its article put a claim on other words, left it without any, or gave it back
 * those it had lost. Not news by itself: the revision that brought it is, for all its claims at
 * once.
 */
public record ClaimReanchored(
    ArticleId article, ClaimId claim, Placement outcome, PersonId actor, Instant at) {}
