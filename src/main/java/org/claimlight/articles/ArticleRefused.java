package org.claimlight.articles;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** An article that cannot be imported, or is not there. */
public class ArticleRefused extends Refusal {

  private ArticleRefused(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(kind, code, field, arguments);
  }

  static ArticleRefused empty() {
    return new ArticleRefused(Kind.INVALID, "articles.text-empty", "text");
  }

  static ArticleRefused tooLarge(long bytes, long atMost) {
    return new ArticleRefused(
        Kind.INVALID, "articles.text-too-large", "text", bytes / 1_000_000.0, atMost / 1_000_000);
  }

  static ArticleRefused badUrl() {
    return new ArticleRefused(Kind.INVALID, "articles.url-invalid", "sourceUrl");
  }

  static ArticleRefused badLanguage(String language) {
    return new ArticleRefused(Kind.INVALID, "articles.language-invalid", "language", language);
  }

  static ArticleRefused textOrMarkup() {
    return new ArticleRefused(Kind.INVALID, "articles.text-or-markup", "text");
  }

  static ArticleRefused noSuchRevision() {
    return new ArticleRefused(Kind.NOT_FOUND, "articles.revision-unknown", null);
  }

  static ArticleRefused unknown() {
    return new ArticleRefused(Kind.NOT_FOUND, "articles.unknown", null);
  }

  static ArticleRefused alreadyHere(AlreadyHere found) {
    return new ArticleRefused(
        Kind.CONFLICT,
        found.sameText() ? "articles.already-here" : "articles.address-already-here",
        null,
        found.title(),
        found.article().toString());
  }

  public static ArticleRefused oneSource() {
    return new ArticleRefused(Kind.INVALID, "articles.one-source", "text");
  }
}
