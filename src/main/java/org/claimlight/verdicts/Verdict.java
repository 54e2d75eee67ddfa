package org.claimlight.verdicts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimId;
import org.claimlight.evidence.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's rating of one claim.
 *
 * @param sources those it rests on; when there are none, that is said openly wherever it is shown
 * @param edition grows when rating, rationale, confidence or sources change; a review answers one
 *     edition
 * @param outdated why it counts for nothing until its author confirms or changes it; null while it
 *     counts
 * @param reviews of every edition, the oldest first
 */
public record Verdict(
    VerdictId id,
    ClaimId claim,
    PersonId author,
    String rating,
    String rationale,
    @Nullable Confidence confidence,
    List<SourceId> sources,
    int edition,
    @Nullable Outdated outdated,
    List<Review> reviews,
    Instant submittedAt,
    Instant changedAt,
    long version) {

  /** The reviews that answer what the verdict says now. */
  public List<Review> currentReviews() {
    return reviews.stream().filter(review -> review.edition() == edition).toList();
  }

  public Optional<Review> currentReviewBy(PersonId person) {
    return currentReviews().stream().filter(review -> review.reviewer().equals(person)).findFirst();
  }
}
