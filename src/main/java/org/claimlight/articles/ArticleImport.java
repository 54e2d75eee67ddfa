package org.claimlight.articles;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.claimlight.accounts.PersonId;
import org.claimlight.shell.Input;
import org.claimlight.shell.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes an article of what was given, or says why not. Knows nobody: who may import is decided
 * before.
 */
@Component
class ArticleImport {

  private final ArticleRepository repository;
  private final ApplicationEventPublisher events;

  ArticleImport(ArticleRepository repository, ApplicationEventPublisher events) {
    this.repository = repository;
    this.events = events;
  }

  Article add(NewArticle given, @Nullable PersonId importer) {
    var raw = given.text() == null ? "" : given.text();
    long bytes = raw.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Articles.LARGEST) {
      throw ArticleRefused.tooLarge(bytes, Articles.LARGEST);
    }
    var text = CanonicalText.of(raw);
    if (text.isEmpty()) {
      throw ArticleRefused.empty();
    }
    var language = language(given.language());
    var title = Input.text(given.title(), "title", 500).replaceAll("\\s+", " ");
    var article =
        new Article(
            ArticleId.random(),
            title.isEmpty() ? CanonicalText.headline(text, Locale.forLanguageTag(language)) : title,
            url(given.sourceUrl()),
            Input.optional(given.publisher(), "publisher", 300),
            Input.optional(given.byline(), "byline", 300),
            given.publishedOn(),
            language,
            1,
            importer,
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            0);
    repository.add(article, new Revision(article.id(), 1, text, CanonicalText.paragraphs(text)));
    events.publishEvent(new ArticleImported(article.id(), importer, article.importedAt()));
    return article;
  }

  /** Whether any revision of any article has these words already. */
  boolean holds(String text) {
    return repository.holdsText(CanonicalText.of(text));
  }

  private static String language(@Nullable String tag) {
    if (tag == null || tag.isBlank()) {
      return "en";
    }
    try {
      return new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
    } catch (IllformedLocaleException notATag) {
      throw ArticleRefused.badLanguage(tag);
    }
  }

  private static @Nullable String url(@Nullable String given) {
    var url = Input.optional(given, "sourceUrl", 2000);
    if (url != null && !WebAddress.isOne(url)) {
      throw ArticleRefused.badUrl();
    }
    return url;
  }
}
