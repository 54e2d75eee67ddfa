package org.claimlight.claims;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are wanted; null wants all.
 *
 * @param from the first moment that counts
 * @param until the first that does not any more
 */
public record HistoryFilter(
    @Nullable ArticleId article,
    @Nullable ClaimId claim,
    @Nullable PersonId actor,
    @Nullable String kind,
    @Nullable Instant from,
    @Nullable Instant until) {}
