package org.claimlight.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDocument.Rating;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits, and the facets of all of them.
 *
 * @param exact false when not all were counted, or the time limit cut the search short: then there
 *     are {@code total} hits or more
 * @param others per claim that was found the other claims of its family, where they were wanted
 *     together
 * @param facets per facet its most frequent values, and those chosen. A facet's own choice does not
 *     narrow its counts, so they say what choosing another value as well would bring. Empty when
 *     they were not wanted.
 * @param corrections words that stand in no claim, with those that were looked for instead
 */
public record Found(
    long total,
    boolean exact,
    List<Hit> hits,
    Map<ClaimId, List<Hit>> others,
    Map<Facet, List<ValueCount>> facets,
    Map<String, List<String>> corrections) {

  /**
   * A claim that was found.
   *
   * @param family of the claims that people said are the same; null when it has none
   * @param highlights what matched, by the field it stands in
   */
  public record Hit(
      ClaimId claim,
      ArticleId article,
      String articleTitle,
      @Nullable String publisher,
      @Nullable LocalDate publishedOn,
      List<String> quotes,
      String statement,
      @Nullable String claimant,
      List<String> tags,
      String status,
      List<Rating> ratings,
      Instant markedAt,
      Instant updatedAt,
      @Nullable UUID family,
      float score,
      Map<TextField, List<Fragment>> highlights) {

    /** The exact words; those of several spans are joined with an ellipsis. */
    public String quote() {
      return String.join(" … ", quotes);
    }
  }

  /** How many hits have the value. */
  public record ValueCount(String value, long count) {}
}
