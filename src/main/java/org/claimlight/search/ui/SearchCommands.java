package org.claimlight.search.ui;

import java.util.List;
import org.claimlight.shell.Messages;
import org.claimlight.shell.PaletteCommands;
import org.claimlight.shell.PaletteEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the page about the query language. */
@Component
@Order(30)
class SearchCommands implements PaletteCommands {

  private final Messages messages;

  SearchCommands(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<PaletteEntry> commands() {
    return List.of(
        PaletteEntry.open(
            messages.text("search.help.title"),
            messages.text("search.palette.help"),
            SearchHelpView.PATH));
  }
}
