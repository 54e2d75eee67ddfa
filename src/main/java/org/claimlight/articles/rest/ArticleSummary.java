package org.claimlight.articles.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleProgress.Progress;
import org.jspecify.annotations.Nullable;

/** An article without its text. */
record ArticleSummary(
    UUID id,
    int revision,
    String title,
    @Nullable String sourceUrl,
    @Nullable String publisher,
    @Nullable String byline,
    @Nullable LocalDate publishedOn,
    String language,
    @Nullable PersonName importedBy,
    Instant importedAt,
    Tally claims) {

  record Tally(int total, int settled) {}

  static ArticleSummary of(Article article, @Nullable PersonName importedBy, Progress claims) {
    return new ArticleSummary(
        article.id().value(),
        article.revision(),
        article.title(),
        article.sourceUrl(),
        article.publisher(),
        article.byline(),
        article.publishedOn(),
        article.language(),
        importedBy,
        article.importedAt(),
        new Tally(claims.total(), claims.settled()));
  }
}
