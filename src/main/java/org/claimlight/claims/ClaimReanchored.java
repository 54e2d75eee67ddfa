package org.claimlight.claims;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;

/** A new revision of its article put a claim on other words, or left it without any. */
public record ClaimReanchored(
    ArticleId article, ClaimId claim, Placement outcome, PersonId actor, Instant at)
    implements ClaimActivity {}
