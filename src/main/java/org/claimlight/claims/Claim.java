package org.claimlight.claims;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * A checkable assertion marked in an article.
 *
 * @param number counts the article's claims from 1 in the order of their marking; never given twice
 * @param spans one or more, in the order of the text
 * @param statement the claim restated so that it stands alone; empty until somebody has
 * @param claimant the person or body who made the claim
 * @param dismissReason why it is no claim; only while it is dismissed
 * @param placement whether its spans stand in the article's current revision, and how surely; those
 *     of an orphan stand in an earlier one
 * @param edition grows whenever the words change that verdicts are about: statement, claimant,
 *     spans
 * @param version grows with every change; a change must name the version it was made on
 */
public record Claim(
    ClaimId id,
    ArticleId article,
    int number,
    List<Span> spans,
    String statement,
    @Nullable String claimant,
    List<String> tags,
    ClaimStatus status,
    @Nullable String dismissReason,
    Placement placement,
    int edition,
    PersonId markedBy,
    Instant markedAt,
    Instant changedAt,
    long version) {

  /** The same as it looks to those who may not know what others say of it. */
  Claim veiled() {
    return new Claim(
        id,
        article,
        number,
        spans,
        statement,
        claimant,
        tags,
        ClaimStatus.OPEN,
        dismissReason,
        placement,
        edition,
        markedBy,
        markedAt,
        changedAt,
        version);
  }

  /** The exact words; those of several spans are joined with an ellipsis. */
  public String quote() {
    return spans.stream().map(Span::exact).collect(Collectors.joining(" \u2026 "));
  }

  /** The claim in one sentence: restated if somebody has, else its own words. */
  public String wording() {
    return statement.isEmpty() ? quote() : statement;
  }
}
