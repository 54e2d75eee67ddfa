package org.claimlight.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleProgress.Progress;
import org.claimlight.shell.Day;
import org.claimlight.shell.Messages;
import org.claimlight.shell.WebAddress;

/** What an article is called, where it comes from, how far it has come, and who is here. */
class ArticleHead extends Header {

  private final Messages messages;
  private final H1 title = new H1();
  private final Div origin = new Div();
  private final Div bar = new Div();
  private final Span settled = new Span();
  private final Div tools = new Div();

  ArticleHead(Messages messages, Here here) {
    this.messages = messages;
    addClassName("cl-article-head");
    origin.addClassNames("cl-article-origin", "cl-muted");
    title.getElement().setAttribute("dir", "auto");
    bar.addClassName("cl-progress");
    bar.getElement().setAttribute("aria-hidden", "true");
    bar.add(new Div());
    settled.addClassName("cl-muted");
    var progress = new Div(bar, settled);
    progress.addClassName("cl-article-progress");
    tools.addClassName("cl-article-tools");
    var row = new Div(progress, here, tools);
    row.addClassName("cl-head-row");
    add(origin, title, row);
  }

  void show(Article article) {
    title.setText(article.title());
    origin.removeAll();
    if (article.publisher() != null) {
      origin.add(new Span(article.publisher()));
    }
    if (article.byline() != null) {
      origin.add(new Span(article.byline()));
    }
    if (article.publishedOn() != null) {
      origin.add(new Span(Day.text(article.publishedOn())));
    }
    if (article.sourceUrl() != null) {
      var link =
          new Anchor(
              article.sourceUrl(), WebAddress.domain(article.sourceUrl()), AnchorTarget.BLANK);
      link.getElement().setAttribute("rel", "noopener noreferrer external");
      origin.add(link);
    }
  }

  /** Something to do with the text. */
  void addTool(Component tool) {
    tools.add(tool);
  }

  void progress(Progress progress) {
    settled.setText(messages.text("workbench.progress", progress.settled(), progress.total()));
    double share = progress.total() == 0 ? 0 : 100.0 * progress.settled() / progress.total();
    bar.getElement().getChild(0).getStyle().set("inline-size", share + "%");
  }
}
