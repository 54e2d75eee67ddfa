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
 * @param detail what it is about besides the claim, such as the name of a saved search
 * @param toldBlind whether it was told under a blind first pass, of what everybody may see
 */
public record Notification(
    UUID id,
    PersonId person,
    NotificationKind kind,
    ArticleId article,
    @Nullable ClaimId claim,
    @Nullable PersonId actor,
    Instant at,
    @Nullable Instant seenAt,
    @Nullable String detail,
    boolean toldBlind) {}
