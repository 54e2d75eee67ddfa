package org.claimlight.verdicts;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * Work that is in somebody's hands.
 *
 * @param claim null for an article as a whole
 * @param due null when there is no hurry
 * @param doneAt when the assignee said that it is done; an assigned claim is done without a word as
 *     soon as they have rated it or answered a verdict on it, or the desk has decided it
 */
public record Assignment(
    AssignmentId id,
    ArticleId article,
    @Nullable ClaimId claim,
    PersonId assignee,
    PersonId assignedBy,
    Priority priority,
    @Nullable Instant due,
    Instant assignedAt,
    @Nullable Instant doneAt,
    long version) {

  public boolean isLate(Instant now) {
    return due != null && due.isBefore(now);
  }
}
