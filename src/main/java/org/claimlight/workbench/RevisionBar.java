package org.claimlight.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.claimlight.accounts.Drafts;
import org.claimlight.accounts.People;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleRevised;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Reanchoring;
import org.claimlight.shell.Messages;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Which text of an article is read here, the ways to what changed in it and to a newer one. A text
 * that a teammate adds does not take the one away that is being read: it is offered.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CssImport("./styles/revisions.css")
class RevisionBar extends Div {

  private final Articles articles;
  private final Reanchoring reanchoring;
  private final Drafts drafts;
  private final People people;
  private final Messages messages;
  private final Div teammate = new Div();

  RevisionBar(
      Articles articles, Reanchoring reanchoring, Drafts drafts, People people, Messages messages) {
    this.articles = articles;
    this.reanchoring = reanchoring;
    this.drafts = drafts;
    this.people = people;
    this.messages = messages;
    addClassName("cl-revision-bar");
    teammate.addClassName("cl-new-text");
    teammate.getElement().setAttribute("role", "status");
  }

  /**
   * @param number of the revision that is read
   */
  void show(Article article, int number) {
    removeAll();
    teammate.removeAll();
    if (number > 1) {
      var changes =
          new Anchor(
              "articles/%s/revisions/%d".formatted(article.id(), number),
              messages.text("workbench.revision.history", number));
      changes.getElement().setAttribute("router-link", true);
      add(changes);
    }
    var revise =
        new Button(
            messages.text("workbench.revision.new"),
            click ->
                new RevisionDialog(
                        article,
                        articles,
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
    add(revise, teammate);
  }

  /** Offers a text that somebody added meanwhile. */
  void offer(ArticleRevised news, int shown, Runnable show) {
    teammate.removeAll();
    var who = people.get(news.actor()).displayName();
    var button = new Button(messages.text("workbench.revision.show"), click -> show.run());
    button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
    teammate.add(new Span(messages.text("workbench.revision.teammate", who, shown)), button);
  }
}
