package org.claimlight.evidence;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;

/** Somebody attached a source to a claim. */
public record SourceAdded(
    ArticleId article, ClaimId claim, SourceId source, PersonId actor, Instant at)
    implements ClaimActivity {}
