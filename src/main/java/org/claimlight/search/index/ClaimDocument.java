package org.claimlight.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * All that a claim can be found by, as it stood in the database after the change numbered {@code
 * change}. One document per claim: the next one for the same claim takes its place.
 *
 * @param quotes the exact words of its spans, in the text's order
 * @param context the words of the article around the spans
 * @param status where the claim stands, such as {@code in-review}
 * @param ratings the one that the desk settled on; while it has not, those that people gave, each
 *     once
 * @param people the marker, the authors of verdicts, their reviewers, each once
 * @param reviewers those of them who answered a verdict
 * @param disputed whether people hold, or held when the desk settled it, different ratings, or one
 *     disagrees with another's verdict
 * @param embedding what it means; null until that is computed
 * @param family of the claims that people said are the same; null while it has none
 */
public record ClaimDocument(
    ClaimId claim,
    long change,
    Article article,
    List<String> quotes,
    String statement,
    String context,
    @Nullable String claimant,
    List<String> tags,
    String status,
    List<Rating> ratings,
    List<String> rationales,
    List<Source> sources,
    List<String> comments,
    List<Who> people,
    List<Who> reviewers,
    boolean disputed,
    Instant markedAt,
    Instant updatedAt,
    @Nullable Embedding embedding,
    @Nullable UUID family) {

  public ClaimDocument {
    quotes = List.copyOf(quotes);
    tags = List.copyOf(tags);
    ratings = List.copyOf(ratings);
    rationales = List.copyOf(rationales);
    sources = List.copyOf(sources);
    comments = List.copyOf(comments);
    people = List.copyOf(people);
    reviewers = List.copyOf(reviewers);
  }

  /** The article the claim stands in. */
  public record Article(
      ArticleId id,
      String title,
      @Nullable String publisher,
      @Nullable String language,
      @Nullable LocalDate publishedOn) {}

  /** A label of the desk's rating scale. */
  public record Rating(String id, String label) {}

  /**
   * A source of the claim.
   *
   * @param host of its address, such as {@code www.ons.gov.uk}; null when it has none
   */
  public record Source(
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String quote,
      @Nullable String host) {}

  /** Somebody who had a hand in the claim. */
  public record Who(PersonId id, String username, String name) {}
}
