package org.claimlight.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimlight.search.index.ClaimDocument.Rating;
import org.claimlight.search.index.Found.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A claim of a result that is taken away.
 *
 * @param quote the exact words; those of several spans are joined with an ellipsis
 * @param status such as {@code in-review}
 * @param ratings labels: the one the desk settled on, or those given so far
 * @param articleUrl where the article was taken from
 * @param link to the claim on this desk
 */
public record ExportedClaim(
    String claimId,
    String quote,
    String statement,
    @Nullable String claimant,
    String status,
    List<String> ratings,
    List<String> tags,
    String articleTitle,
    @Nullable String publisher,
    @Nullable LocalDate publishedOn,
    @Nullable String articleUrl,
    Instant markedAt,
    Instant changedAt,
    String link) {

  static ExportedClaim of(Hit hit, @Nullable String articleUrl, String desk) {
    return new ExportedClaim(
        hit.claim().toString(),
        hit.quote(),
        hit.statement(),
        hit.claimant(),
        hit.status(),
        hit.ratings().stream().map(Rating::label).toList(),
        hit.tags(),
        hit.articleTitle(),
        hit.publisher(),
        hit.publishedOn(),
        articleUrl,
        hit.markedAt(),
        hit.updatedAt(),
        "%s/articles/%s?claim=%s".formatted(desk, hit.article(), hit.claim()));
  }
}
