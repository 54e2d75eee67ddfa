package org.claimlight.evidence;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimId;

/**
 * Somebody changed a source.
 *
 * @param otherEvidence whether it says something else now: its address, its quoted passage or its
 *     stance
 */
public record SourceEdited(
    ArticleId article,
    ClaimId claim,
    SourceId source,
    boolean otherEvidence,
    PersonId actor,
    Instant at)
    implements ClaimActivity {}
