package org.claimlight.articles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleProgress;
import org.claimlight.articles.ArticleProgress.Progress;
import org.claimlight.articles.Articles;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;
import org.springframework.beans.factory.ObjectProvider;

/** The articles of the desk, the newest first, each with how far its claims have come. */
@Route("articles")
@Menu(order = 1, title = "articles.menu")
@PermitAll
@CssImport("./styles/articles.css")
class ArticlesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  /** Parameter of an address that opens the import at once. */
  static final String IMPORT = "import";

  private static final int PAGE = 50;

  private final Articles articles;
  private final ArticleProgress progress;
  private final ObjectProvider<ImportDialog> imports;
  private final Messages messages;
  private final Paragraph summary = new Paragraph();
  private final TextField words = new TextField();
  private final UnorderedList list = new UnorderedList();
  private final Div below = new Div();
  private int pages = 1;

  ArticlesView(
      Articles articles,
      ArticleProgress progress,
      ObjectProvider<ImportDialog> imports,
      Messages messages) {
    this.articles = articles;
    this.progress = progress;
    this.imports = imports;
    this.messages = messages;
    addClassNames("cl-page", "cl-articles");
    list.addClassName("cl-article-list");
    add(head(), list, below);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    refresh();
    if (event.getLocation().getQueryParameters().getParameters().containsKey(IMPORT)) {
      openImport();
    }
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("articles.menu"));
  }

  private Component head() {
    words.setPlaceholder(messages.text("articles.list.filter"));
    words.setAriaLabel(messages.text("articles.list.filter"));
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.addValueChangeListener(
        change -> {
          pages = 1;
          refresh();
        });
    Div title = new Div(new H1(messages.text("articles.menu")), summary);
    summary.getElement().setAttribute("aria-live", "polite");
    Div head = new Div(title, words, importButton());
    head.addClassName("cl-page-head");
    return head;
  }

  private Button importButton() {
    Button button = new Button(messages.text("articles.import"), click -> openImport());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private void openImport() {
    var dialog = imports.getObject();
    // Files may have come in while it was open.
    dialog.addOpenedChangeListener(
        change -> {
          if (!change.isOpened()) {
            refresh();
          }
        });
    dialog.open();
  }

  private void refresh() {
    long total = articles.count();
    boolean filtered = !words.getValue().isBlank();
    List<Article> shown =
        filtered ? articles.withWords(words.getValue(), PAGE) : articles.list(0, pages * PAGE);
    var progressed = progress.of(shown.stream().map(Article::id).toList());
    list.removeAll();
    shown.forEach(
        article ->
            list.add(
                new ArticleRow(
                    article, progressed.getOrDefault(article.id(), Progress.NONE), messages)));
    list.setVisible(!shown.isEmpty());
    words.setVisible(total > 0);
    summary.setText(
        filtered
            ? messages.text("articles.list.found", shown.size(), total)
            : messages.text("articles.list.summary", total));
    below.removeAll();
    if (total == 0) {
      below.add(
          new EmptyState(
              messages.text("articles.none.title"),
              messages.text("articles.none.text"),
              importButton()));
    } else if (shown.isEmpty()) {
      below.add(
          new EmptyState(
              messages.text("articles.none-found.title"),
              messages.text("articles.none-found.text", words.getValue().strip())));
    } else if (!filtered && shown.size() < total) {
      below.add(
          new Button(
              messages.text("articles.list.more"),
              click -> {
                pages++;
                refresh();
              }));
    }
  }
}
