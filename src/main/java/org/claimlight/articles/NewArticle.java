package org.claimlight.articles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article to import, as a person gave it.
 *
 * @param title the headline; the first sentence of the text when blank
 * @param language BCP 47 tag; {@code en} when blank
 */
public record NewArticle(
    @Nullable String title,
    @Nullable String text,
    @Nullable String sourceUrl,
    @Nullable String publisher,
    @Nullable String byline,
    @Nullable LocalDate publishedOn,
    @Nullable String language) {

  public static NewArticle ofText(@Nullable String title, @Nullable String text) {
    return new NewArticle(title, text, null, null, null, null, null);
  }
}
