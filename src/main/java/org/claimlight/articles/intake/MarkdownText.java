package org.claimlight.articles.intake;

import java.util.List;
import org.claimlight.articles.ReadArticle;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Markdown as CommonMark has it, with GitHub's tables. Its first heading is the title. */
final class MarkdownText {

  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());

  private MarkdownText() {}

  static ReadArticle read(String markdown) {
    var document = Parser.builder().extensions(TABLES).build().parse(markdown);
    var html = HtmlRenderer.builder().extensions(TABLES).build().render(document);
    var body = Jsoup.parse(html).body();
    Markup.strip(body);
    var heading = body.selectFirst("h1");
    var title = heading == null ? null : heading.text();
    return ReadArticle.of(BlockWalker.read(body)).withTitle(title);
  }
}
