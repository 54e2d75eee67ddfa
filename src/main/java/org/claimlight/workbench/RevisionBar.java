package org.claimlight.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.People;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleRevised;
import org.claimlight.articles.Articles;
import org.claimlight.articles.Imports;
import org.claimlight.claims.Reanchoring;
import org.claimlight.shell.Messages;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * Which text of an article is read here, the ways to what changed in it and to a newer one. A text
 * that a teammate adds does not take the one away that is being read: it is offered.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CssImport("./styles/revisions.css")
class RevisionBar extends Div {

  private final Articles articles;
  private final Imports imports;
  private final Reanchoring reanchoring;
  private final Drafts drafts;
  private final People people;
  private final Messages messages;
  private final Div tools = new Div();

  RevisionBar(
      Articles articles,
      Imports imports,
      Reanchoring reanchoring,
      Drafts drafts,
      People people,
      Messages messages) {
    this.articles = articles;
    this.imports = imports;
    this.reanchoring = reanchoring;
    this.drafts = drafts;
    this.people = people;
    this.messages = messages;
    tools.addClassName("cl-revision-tools");
    addClassName("cl-new-text");
    getElement().setAttribute("role", "status");
  }

  /** The ways to another text, to stand among the article's tools. */
  Component tools() {
    return tools;
  }

  /**
   * @param number of the revision that is read
   */
  void show(Article article, int number) {
    removeAll();
    tools.removeAll();
    if (number > 1) {
      var changes =
          new Anchor(
              "articles/%s/revisions/%d".formatted(article.id(), number),
              messages.text("workbench.revision.history", number));
      changes.getElement().setAttribute("router-link", true);
      tools.add(changes);
    }
    var revise =
        new Button(
            messages.text("workbench.revision.new"),
            click ->
                new RevisionDialog(
                        article,
                        articles,
                        imports,
                        reanchoring,
                        drafts,
                        messages,
                        revision ->
                            getUI()
                                .ifPresent(
                                    ui ->
                                        ui.navigate(
                                            "articles/%s/revisions/%d"
                                                .formatted(article.id(), revision.number()))))
                    .open());
    revise.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    tools.add(revise);
  }

  /** Offers a text that somebody added meanwhile. */
  void offer(ArticleRevised news, int shown, Runnable show) {
    removeAll();
    var who = people.get(news.actor()).displayName();
    var button = new Button(messages.text("workbench.revision.show"), click -> show.run());
    button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
    add(new Span(messages.text("workbench.revision.teammate", who, shown)), button);
  }
}
