package org.claimlight.search.ui;

import java.util.List;
import org.claimlight.search.Completing;
import org.claimlight.search.Completing.Completion;
import org.claimlight.search.QueryCompletions;
import org.claimlight.search.index.IndexUnusable;
import org.claimlight.shell.Messages;
import org.claimlight.shell.PaletteEntry;
import org.claimlight.shell.PaletteEntry.Deed;
import org.claimlight.shell.PaletteSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Completes the query that is typed into the palette, as the search box does. */
@Component
@Order(0)
class CompletionsInPalette implements PaletteSource {

  private static final int MOST = 4;

  private final QueryCompletions completions;
  private final Messages messages;

  CompletionsInPalette(QueryCompletions completions, Messages messages) {
    this.completions = completions;
    this.messages = messages;
  }

  @Override
  public Found find(Typed typed) {
    boolean isBetweenWords =
        typed.caret() == 0 || Character.isWhitespace(typed.text().charAt(typed.caret() - 1));
    if (isBetweenWords) {
      return Found.nothing();
    }
    try {
      Completing completing = completions.at(typed.text(), typed.caret(), MOST);
      List<PaletteEntry> entries =
          completing.completions().stream().map(one -> entry(completing, one)).toList();
      return Found.of(messages.text("search.completions"), entries);
    } catch (IndexUnusable repairing) {
      // The claims, which are asked for next, say so.
      return Found.nothing();
    }
  }

  private static PaletteEntry entry(Completing completing, Completion one) {
    boolean isField = one.kind() == Completing.Kind.FIELD;
    String written = one.text().replaceAll("^\"|\"$", "");
    boolean isPlain = written.equalsIgnoreCase(one.label());
    return new PaletteEntry(
        isField ? one.text() : one.label(),
        isField ? one.label() : isPlain ? null : written,
        List.of(),
        new Deed.Write(
            completing.from(), completing.to(), isField ? one.text() : one.text() + " "));
  }
}
