package org.claimlight.articles;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.claimlight.accounts.PersonId;
import org.claimlight.shell.Input;
import org.claimlight.shell.PlainLine;
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
    return add(Words.ofText(given.text() == null ? "" : given.text()), given, importer);
  }

  /** As {@link #add(NewArticle, PersonId)}, of words that have been read already. */
  Article add(Words words, NewArticle given, @Nullable PersonId importer) {
    var language = language(given.language());
    var title = line(given.title(), "title", 500);
    var article =
        new Article(
            ArticleId.random(),
            title == null ? headline(words, Locale.forLanguageTag(language)) : title,
            url(given.sourceUrl()),
            line(given.publisher(), "publisher", 300),
            line(given.byline(), "byline", 300),
            given.publishedOn(),
            language,
            1,
            importer,
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            0);
    repository.add(article, new Revision(article.id(), 1, words.text(), words.blocks()));
    events.publishEvent(new ArticleImported(article.id(), importer, article.importedAt()));
    return article;
  }

  /** Whether any revision of any article has these words already. */
  boolean holds(String text) {
    return repository.holdsText(CanonicalText.of(text));
  }

  /** A name or a title: on one line, and it cannot turn the words around it. Null when unseen. */
  private static @Nullable String line(@Nullable String given, String field, int atMost) {
    var line = PlainLine.of(Input.text(given, field, atMost));
    return CanonicalText.visible(line) ? line : null;
  }

  private static String headline(Words words, Locale locale) {
    return PlainLine.of(CanonicalText.headline(words.text(), locale));
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
