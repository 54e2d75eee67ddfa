package org.claimlight.articles.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.shell.Day;
import org.claimlight.shell.Messages;
import org.claimlight.shell.PaletteEntry;
import org.claimlight.shell.PaletteSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Articles by their title, publisher or byline. */
@Component
@Order(30)
class ArticlesInPalette implements PaletteSource {

  private static final int MOST = 4;

  private final Articles articles;
  private final Messages messages;

  ArticlesInPalette(Articles articles, Messages messages) {
    this.articles = articles;
    this.messages = messages;
  }

  @Override
  public Found find(Typed typed) {
    if (typed.isBlank()) {
      return Found.nothing();
    }
    List<PaletteEntry> entries =
        articles.withWords(typed.text(), MOST).stream().map(ArticlesInPalette::entry).toList();
    return Found.of(messages.text("articles.menu"), entries);
  }

  private static PaletteEntry entry(Article article) {
    String origin =
        Stream.of(
                Stream.ofNullable(article.publisher()),
                Stream.ofNullable(article.publishedOn()).map(Day::text))
            .flatMap(part -> part)
            .collect(Collectors.joining(" · "));
    return PaletteEntry.open(article.title(), origin, "articles/" + article.id());
  }
}
