package org.claimlight.suggestions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.claimlight.shell.Messages;
import org.claimlight.shell.PlainLine;
import org.claimlight.suggestions.Suggestion;

/** A suggested sentence: its words, why it is suggested, and what to decide. */
final class SuggestionRow extends Div {

  private static final int MOST_FOR = 3;

  /** What a person can decide on a suggestion. */
  interface Decide {

    void accept(Suggestion suggestion);

    void reject(Suggestion suggestion);
  }

  SuggestionRow(Suggestion suggestion, Messages messages, Decide decide, boolean mayDecide) {
    addClassName("cl-suggestion");
    var element = getElement();
    element.setAttribute("role", "listitem");
    element.setAttribute("data-suggestion", suggestion.id().value());
    element.setAttribute("data-start", String.valueOf(suggestion.start()));
    element.setAttribute("data-end", String.valueOf(suggestion.end()));
    var line = PlainLine.of(suggestion.exact());
    // The focus alone shows the words in the text.
    var words = SuggestionList.plain(line, "cl-suggestion-words");
    words.getElement().setAttribute("dir", "auto");
    add(words, reasons(suggestion, messages));
    if (mayDecide) {
      var accept =
          new Button(messages.text("suggestions.accept"), click -> decide.accept(suggestion));
      accept.addThemeVariants(ButtonVariant.SMALL);
      accept.setAriaLabel(messages.text("suggestions.accept.label", line));
      accept.getElement().setAttribute("data-accept", true);
      var reject =
          new Button(messages.text("suggestions.reject"), click -> decide.reject(suggestion));
      reject.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
      reject.setAriaLabel(messages.text("suggestions.reject.label", line));
      reject.getElement().setAttribute("data-reject", true);
      var buttons = new Div(accept, reject);
      buttons.addClassName("cl-suggestion-buttons");
      add(buttons);
    }
  }

  /** The strongest for it, and the strongest against it if there is one. */
  private static Div reasons(Suggestion suggestion, Messages messages) {
    var shown = new Div();
    shown.addClassName("cl-reasons");
    Stream.concat(
            suggestion.reasons().stream().filter(Suggestion.Reason::speaksFor).limit(MOST_FOR),
            suggestion.reasons().reversed().stream().filter(reason -> !reason.speaksFor()).limit(1))
        .forEach(reason -> shown.add(chip(reason, messages)));
    return shown;
  }

  private static Span chip(Suggestion.Reason reason, Messages messages) {
    var sign = reason.sign();
    var text = messages.text("suggestions.sign." + sign.sign().slug(), PlainLine.of(sign.words()));
    var chip = new Span(reason.speaksFor() ? text : messages.text("suggestions.but", text));
    chip.addClassName("cl-reason");
    chip.getElement().setAttribute("data-against", !reason.speaksFor());
    chip.getElement().setAttribute("dir", "auto");
    return chip;
  }
}
