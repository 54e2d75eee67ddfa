package org.claimlight.articles;

import org.claimlight.articles.intake.RichText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes words of a text as it is given: plain, or as markup. */
@Component
public class GivenText {

  private final RichText markup;

  GivenText(RichText markup) {
    this.markup = markup;
  }

  /**
   * @throws ArticleRefused both or neither given, nothing that can be seen, or too much
   */
  public Words words(@Nullable String text, @Nullable String html) {
    if ((text == null) == (html == null)) {
      throw ArticleRefused.textOrMarkup();
    }
    return html != null ? markup.read(html) : Words.ofText(text == null ? "" : text);
  }
}
