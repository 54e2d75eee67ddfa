package org.claimlight.articles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a page, a file or a paste, before anything of it is kept. The facts are what the
 * source says of itself, for a person to correct.
 *
 * @param sourceUrl the canonical address, when the source names one; otherwise where it was read
 * @param language BCP 47 tag
 * @param warnings keys of messages: what the reader should look at before keeping it
 */
public record ReadArticle(
    @Nullable String title,
    @Nullable String sourceUrl,
    @Nullable String publisher,
    @Nullable String byline,
    @Nullable LocalDate publishedOn,
    @Nullable String language,
    Words words,
    List<String> warnings) {

  public ReadArticle {
    warnings = List.copyOf(warnings);
  }

  /** Words of which nothing else is known. */
  public static ReadArticle of(Words words) {
    return new ReadArticle(null, null, null, null, null, null, words, List.of());
  }

  public ReadArticle withTitle(@Nullable String other) {
    return new ReadArticle(
        other, sourceUrl, publisher, byline, publishedOn, language, words, warnings);
  }

  /** The facts, as an article to import takes them. */
  public NewArticle facts() {
    return new NewArticle(title, null, sourceUrl, publisher, byline, publishedOn, language);
  }
}
