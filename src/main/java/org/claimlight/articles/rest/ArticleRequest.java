package org.claimlight.articles.rest;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimlight.articles.ArticleRefused;
import org.claimlight.articles.Imports;
import org.claimlight.articles.NewArticle;
import org.claimlight.articles.ReadArticle;
import org.jspecify.annotations.Nullable;

/**
 * An article to import: by exactly one of its text, its markup and its address. What else is given
 * goes before what the source says of itself.
 */
record ArticleRequest(
    @Nullable String title,
    @Nullable String text,
    @Nullable String html,
    @Nullable String url,
    @Nullable String sourceUrl,
    @Nullable String publisher,
    @Nullable String byline,
    @Nullable LocalDate publishedOn,
    @Nullable String language,
    @Nullable Boolean allowDuplicate) {

  ReadArticle read(Imports imports) {
    if (Stream.of(text, html, url).filter(Objects::nonNull).count() > 1) {
      throw ArticleRefused.oneSource();
    }
    if (url != null) {
      return imports.readUrl(url);
    }
    return html != null ? imports.readMarkup(html) : imports.readText(text == null ? "" : text);
  }

  NewArticle facts(ReadArticle read) {
    return new NewArticle(
        or(title, read.title()),
        null,
        or(sourceUrl, read.sourceUrl()),
        or(publisher, read.publisher()),
        or(byline, read.byline()),
        publishedOn == null ? read.publishedOn() : publishedOn,
        or(language, read.language()));
  }

  boolean again() {
    return Boolean.TRUE.equals(allowDuplicate);
  }

  private static @Nullable String or(@Nullable String given, @Nullable String read) {
    return given == null || given.isBlank() ? read : given;
  }
}
