package org.claimlight.workbench;

import com.vaadin.flow.component.html.Anchor;
import org.claimlight.articles.Article;
import org.claimlight.shell.Messages;
import org.claimlight.suggestions.ui.SuggestionsPanel;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What there is to do with an article as a whole, in the order of its head. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ArticleTools {

  private final SuggestionsPanel suggestions;
  private final RevisionBar revisions;
  private final BlindSwitch blind;
  private final Anchor board = new Anchor();

  ArticleTools(
      SuggestionsPanel suggestions, RevisionBar revisions, BlindSwitch blind, Messages messages) {
    this.suggestions = suggestions;
    this.revisions = revisions;
    this.blind = blind;
    board.setText(messages.text("workbench.board"));
    board.getElement().setAttribute("router-link", true);
    board.addClassName("cl-home-way");
  }

  void in(ReadingPane reading) {
    suggestions.in(reading.text());
    reading.addUnderHead(revisions);
    reading.addTool(suggestions.tool());
    reading.addTool(revisions.tools());
    reading.addTool(blind);
    reading.addTool(board);
  }

  /**
   * @param revision the number of the one that is read
   */
  void show(Article article, int revision) {
    blind.show(article.id());
    board.setHref("articles/" + article.id() + "/board");
    revisions.show(article, revision);
    suggestions.show(article.id(), revision);
  }

  SuggestionsPanel suggestions() {
    return suggestions;
  }

  RevisionBar revisions() {
    return revisions;
  }
}
