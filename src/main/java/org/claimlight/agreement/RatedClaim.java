package org.claimlight.agreement;

import java.time.YearMonth;
import java.util.Map;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;

/**
 * A claim with what people said of it.
 *
 * @param month of the last of the verdicts, in UTC
 * @param ratings by person
 */
record RatedClaim(ClaimId claim, ArticleId article, YearMonth month, Map<String, String> ratings) {}
