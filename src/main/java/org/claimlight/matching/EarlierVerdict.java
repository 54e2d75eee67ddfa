package org.claimlight.matching;

import java.util.List;
import org.claimlight.claims.Claim;
import org.claimlight.evidence.Source;
import org.claimlight.verdicts.Confidence;
import org.claimlight.verdicts.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What the desk decided of an earlier claim, as a beginning for a verdict on another.
 *
 * @param rationale of a verdict with the rating that the desk settled on
 * @param sources those that the verdict rests on
 */
public record EarlierVerdict(
    Claim claim,
    Rating rating,
    String rationale,
    @Nullable Confidence confidence,
    List<Source> sources) {}
