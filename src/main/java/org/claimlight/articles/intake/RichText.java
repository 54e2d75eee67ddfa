package org.claimlight.articles.intake;

import org.claimlight.articles.Words;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/**
 * Markup that somebody pasted or sent, all of which is meant: no part of it is taken for a menu.
 */
@Component
public class RichText {

  /**
   * The words of the markup, and nothing else of it.
   *
   * @throws org.claimlight.articles.ArticleRefused no words that can be seen, or too many
   */
  public Words read(String html) {
    var body = Jsoup.parse(html).body();
    Markup.strip(body);
    return BlockWalker.read(body);
  }
}
