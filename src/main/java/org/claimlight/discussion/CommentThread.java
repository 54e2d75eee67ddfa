package org.claimlight.discussion;

import java.time.Instant;
import java.util.List;
import org.claimlight.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A comment and the answers to it.
 *
 * @param comments the first one first; never empty
 * @param resolvedBy who said that there is nothing left to say; null while it is open
 * @param unread how many comments of others the current person has not seen
 */
public record CommentThread(
    List<Comment> comments,
    @Nullable PersonId resolvedBy,
    @Nullable Instant resolvedAt,
    int unread) {

  public CommentId id() {
    return comments.getFirst().id();
  }

  public Subject subject() {
    return comments.getFirst().subject();
  }
}
