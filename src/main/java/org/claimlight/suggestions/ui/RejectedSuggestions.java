package org.claimlight.suggestions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.claimlight.shell.Messages;
import org.claimlight.shell.PlainLine;
import org.claimlight.suggestions.Suggestion;
import org.claimlight.suggestions.SuggestionId;

/** What the desk rejected in this article, folded away, each with the way back. */
final class RejectedSuggestions extends NativeDetails {

  private final Messages messages;
  private final boolean mayDecide;
  private final Consumer<SuggestionId> takeBack;

  RejectedSuggestions(Messages messages, boolean mayDecide, Consumer<SuggestionId> takeBack) {
    this.messages = messages;
    this.mayDecide = mayDecide;
    this.takeBack = takeBack;
  }

  void show(List<Suggestion> rejected) {
    setVisible(!rejected.isEmpty());
    setSummaryText(messages.text("suggestions.rejected", rejected.size()));
    var rows = new Div();
    rows.addClassName("cl-rejected");
    rejected.forEach(one -> rows.add(row(one)));
    setContent(rows);
  }

  private Div row(Suggestion rejected) {
    var line = PlainLine.of(rejected.exact());
    var words = new Span(line);
    words.getElement().setAttribute("dir", "auto");
    var row = new Div(words);
    if (mayDecide) {
      var back =
          new Button(
              messages.text("suggestions.take-back"), click -> takeBack.accept(rejected.id()));
      back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
      back.setAriaLabel(messages.text("suggestions.take-back.label", line));
      row.add(back);
    }
    return row;
  }
}
