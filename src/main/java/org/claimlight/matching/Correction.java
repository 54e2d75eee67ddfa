package org.claimlight.matching;

import java.time.Instant;
import org.claimlight.claims.ClaimId;

/**
 * A claim of the same family was settled with another rating than before.
 *
 * @param was the rating before, by its id
 * @param now the rating since
 */
public record Correction(ClaimId corrected, String was, String now, Instant at) {}
