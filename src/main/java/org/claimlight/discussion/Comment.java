package org.claimlight.discussion;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a teammate said.
 *
 * @param thread the id of its first comment
 * @param editedAt when its author changed it last; null when they never did
 */
public record Comment(
    CommentId id,
    CommentId thread,
    ArticleId article,
    ClaimId claim,
    Subject subject,
    PersonId author,
    String words,
    Instant postedAt,
    @Nullable Instant editedAt,
    long version) {

  /** When it came to say what it says. */
  public Instant saidAt() {
    return editedAt == null ? postedAt : editedAt;
  }
}
