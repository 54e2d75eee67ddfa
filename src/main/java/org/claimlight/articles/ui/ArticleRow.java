package org.claimlight.articles.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleProgress.Progress;
import org.claimlight.shell.Day;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;

/** An article in the list: its title, where it comes from, how far it is, when it last moved. */
class ArticleRow extends ListItem {

  private final Messages messages;

  ArticleRow(Article article, Progress progress, Messages messages) {
    this.messages = messages;
    addClassName("cl-article-row");
    Anchor title = new Anchor("articles/" + article.id(), article.title());
    title.getElement().setAttribute("router-link", true);
    title.addClassNames("cl-article-title", "cl-reading");
    if (!article.language().isEmpty()) {
      title.getElement().setAttribute("lang", article.language());
    }
    Div words = new Div(title, origin(article));
    words.addClassName("cl-article-words");
    add(words, progress(progress), moved(article, progress));
  }

  private Span origin(Article article) {
    String parts =
        Stream.of(
                article.publisher(),
                article.byline(),
                article.publishedOn() == null ? null : Day.text(article.publishedOn()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    Span origin = new Span(parts.isEmpty() ? messages.text("articles.list.origin-unknown") : parts);
    origin.addClassName("cl-muted");
    return origin;
  }

  private Div progress(Progress progress) {
    Div shown = new Div();
    shown.addClassName("cl-progress");
    if (progress.total() == 0) {
      Span none = new Span(messages.text("articles.progress.none"));
      none.addClassName("cl-muted");
      shown.add(none);
      return shown;
    }
    Div bar = new Div();
    bar.addClassName("cl-progress-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    Div done = new Div();
    done.getStyle().set("inline-size", 100 * progress.settled() / progress.total() + "%");
    bar.add(done);
    shown.add(
        new Span(messages.text("articles.progress", progress.settled(), progress.total())), bar);
    return shown;
  }

  private Span moved(Article article, Progress progress) {
    Span moved = new Span();
    moved.addClassNames("cl-article-moved", "cl-muted");
    moved.setText(
        messages.text(
            progress.lastChange() == null ? "articles.list.imported" : "articles.list.moved"));
    moved.add(new TimeAgo(Objects.requireNonNullElse(progress.lastChange(), article.importedAt())));
    return moved;
  }
}
