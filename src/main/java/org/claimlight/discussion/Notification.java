package org.claimlight.discussion;

import java.time.Instant;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is told of.
 *
 * @param claim null when it is about an article as a whole
 * @param seenAt null while they have not seen it
 */
public record Notification(
    UUID id,
    PersonId person,
    NotificationKind kind,
    ArticleId article,
    @Nullable ClaimId claim,
    @Nullable PersonId actor,
    Instant at,
    @Nullable Instant seenAt) {}
