package org.claimlight.search.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.claimlight.search.SavedSearchDetails;
import org.claimlight.search.SavedSearches;
import org.claimlight.search.SearchState;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;

/** Asks for a search's name, who is to see it, and whether to tell of what comes. */
final class SaveDialog extends Dialog {

  /** Keeps the search; what it refuses is told at the field. */
  interface Keeping {
    void keep(SavedSearchDetails details, boolean follow);
  }

  private final SearchState state;
  private final Messages messages;
  private final Keeping keeping;
  private final TextField name = new TextField();
  private final Checkbox desk = new Checkbox();
  private final Checkbox alert = new Checkbox(true);
  private final Fields fields = new Fields();

  SaveDialog(SearchState state, boolean mayShare, Messages messages, Keeping keeping) {
    this.state = state;
    this.messages = messages;
    this.keeping = keeping;
    setHeaderTitle(messages.text("search.saved.dialog"));
    setWidth("min(30rem, 92vw)");
    name.setLabel(messages.text("search.saved.name"));
    name.setWidthFull();
    name.setManualValidation(true);
    name.setMaxLength(SavedSearches.LONGEST_NAME + 1);
    name.setValue(suggested(state.q()));
    name.setAutoselect(true);
    name.focus();
    name.addKeyPressListener(Key.ENTER, press -> save());
    desk.setLabel(messages.text("search.saved.desk"));
    desk.setHelperText(messages.text("search.saved.desk.help"));
    desk.setVisible(mayShare);
    alert.setLabel(messages.text("search.saved.alert"));
    alert.setHelperText(messages.text("search.saved.alert.help"));
    fields.add("name", name).add("desk", desk);
    Span label = new Span(messages.text("search.saved.asks"));
    label.addClassName("cl-saved-label");
    Div asks = new Div(label, SavedRows.asks(state, messages));
    asks.addClassName("cl-saved-question");
    Div form = new Div(asks, name, desk, alert);
    form.addClassNames("cl-form", "cl-saved-form");
    add(form);
    Button save = new Button(messages.text("search.saved.do"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(messages.text("search.saved.cancel"), click -> close()), save);
  }

  private static String suggested(String q) {
    String line = q.replaceAll("\\s+", " ");
    return line.length() <= SavedSearches.LONGEST_NAME
        ? line
        : line.substring(0, SavedSearches.LONGEST_NAME - 1) + "…";
  }

  private void save() {
    fields.clear();
    try {
      keeping.keep(
          new SavedSearchDetails(name.getValue(), desk.getValue(), state), alert.getValue());
      close();
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }
}
