package org.claimlight.claims;

import java.time.Instant;
import java.util.Map;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * One change on the desk.
 *
 * @param claim null for a change of no claim, as of the rules or of a person
 * @param article null where it is about no article
 * @param was what changed, as it was
 * @param isNow the same, as it is since
 */
public record DeskEntry(
    long sequence,
    Instant at,
    @Nullable PersonId actor,
    String kind,
    @Nullable ArticleId article,
    @Nullable ClaimId claim,
    Map<String, Object> was,
    Map<String, Object> isNow) {

  /** The same for those who may not know how far the claim has come. */
  DeskEntry withoutStatus() {
    return new DeskEntry(
        sequence,
        at,
        actor,
        kind,
        article,
        claim,
        HistoryEntry.withoutStatus(was),
        HistoryEntry.withoutStatus(isNow));
  }
}
