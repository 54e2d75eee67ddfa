package org.claimlight.verdicts;

import java.time.Instant;
import org.claimlight.claims.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A label of the desk's rating scale.
 *
 * @param id stable, such as {@code mostly-true}
 * @param ordinal place on the order from least to most true; null for a label off the order, such
 *     as Satire
 * @param tone how it is drawn, one of the style sheet's tones
 * @param claimReviewValue schema.org ClaimReview's ratingValue, 1 to 5; null where it has none
 * @param retiredAt since when it can be chosen no more for claims marked later; null while it can
 */
public record Rating(
    String id,
    String label,
    @Nullable Integer ordinal,
    String tone,
    @Nullable Integer claimReviewValue,
    @Nullable Instant retiredAt) {

  /** Whether a verdict on the claim may still say it. */
  boolean isOfferedFor(Claim claim) {
    return retiredAt == null || claim.markedAt().isBefore(retiredAt);
  }
}
