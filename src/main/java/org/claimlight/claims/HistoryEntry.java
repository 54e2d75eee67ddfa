package org.claimlight.claims;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * One change of a claim or of what hangs on it.
 *
 * @param id grows with time
 * @param kind what happened, such as {@code claim-marked} or {@code verdict-changed}
 * @param was what changed, as it was; empty where there was nothing
 * @param isNow the same, as it is since; empty where there is nothing any more
 */
public record HistoryEntry(
    long id,
    ClaimId claim,
    ArticleId article,
    Instant at,
    @Nullable PersonId actor,
    String kind,
    Map<String, Object> was,
    Map<String, Object> isNow) {

  /** The same for those who may not know how far the claim has come. */
  HistoryEntry withoutStatus() {
    return new HistoryEntry(
        id, claim, article, at, actor, kind, withoutStatus(was), withoutStatus(isNow));
  }

  static Map<String, Object> withoutStatus(Map<String, Object> fields) {
    var rest = new LinkedHashMap<>(fields);
    rest.remove("status");
    return rest;
  }
}
