package org.claimlight.articles.ui;

import java.util.List;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Role;
import org.claimlight.shell.Messages;
import org.claimlight.shell.PaletteCommands;
import org.claimlight.shell.PaletteEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes an article in, from wherever one is. */
@Component
@Order(10)
class ArticleCommands implements PaletteCommands {

  private final CurrentPerson current;
  private final Messages messages;

  ArticleCommands(CurrentPerson current, Messages messages) {
    this.current = current;
    this.messages = messages;
  }

  @Override
  public List<PaletteEntry> commands() {
    return current.require().may(Role.REVIEWER)
        ? List.of(
            PaletteEntry.open(
                messages.text("articles.import"), null, "articles?" + ArticlesView.IMPORT))
        : List.of();
  }
}
