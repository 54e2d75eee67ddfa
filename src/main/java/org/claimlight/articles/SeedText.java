package org.claimlight.articles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A seed file: plain text, whose first line may begin with {@code date YYYY-MM-DD}. */
record SeedText(@Nullable LocalDate publishedOn, String text) {

  private static final Pattern DATED =
      Pattern.compile("\\A[\\s\uFEFF]*date\\s+(\\d{4}-\\d{2}-\\d{2})\\s+");

  static SeedText parse(String file) {
    var dated = DATED.matcher(file);
    if (!dated.find()) {
      return new SeedText(null, file);
    }
    try {
      return new SeedText(LocalDate.parse(dated.group(1)), file.substring(dated.end()));
    } catch (DateTimeException notADay) {
      // Then these are words of the article, and its words stay as they are.
      return new SeedText(null, file);
    }
  }

  NewArticle toArticle() {
    return new NewArticle(null, text, null, null, null, publishedOn, null);
  }
}
