package org.claimlight.search.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.claimlight.accounts.People;
import org.claimlight.search.SavedSearch;
import org.claimlight.search.SavedSearches;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.claimlight.shell.StaleChange;

/** Gives a saved search another name. Who comes second is told, and says whether theirs counts. */
final class RenameDialog extends Dialog {

  private final SavedSearches saved;
  private final People people;
  private final Messages messages;
  private final Consumer<SavedSearch> afterwards;
  private final TextField name = new TextField();
  private final Fields fields = new Fields();
  private SavedSearch one;

  RenameDialog(
      SavedSearch one,
      SavedSearches saved,
      People people,
      Messages messages,
      Consumer<SavedSearch> afterwards) {
    this.one = one;
    this.saved = saved;
    this.people = people;
    this.messages = messages;
    this.afterwards = afterwards;
    setHeaderTitle(messages.text("search.saved.rename-dialog"));
    setWidth("min(30rem, 92vw)");
    name.setLabel(messages.text("search.saved.name"));
    name.setWidthFull();
    name.setManualValidation(true);
    name.setMaxLength(SavedSearches.LONGEST_NAME + 1);
    name.setValue(one.name());
    name.setAutoselect(true);
    name.focus();
    name.addKeyPressListener(Key.ENTER, press -> rename());
    fields.add("name", name);
    add(name);
    Button save = new Button(messages.text("search.saved.do"), click -> rename());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(messages.text("search.saved.cancel"), click -> close()), save);
  }

  private void rename() {
    fields.clear();
    try {
      SavedSearch now = saved.change(one.id(), one.version(), one.details().named(name.getValue()));
      close();
      afterwards.accept(now);
    } catch (StaleChange stale) {
      one = saved.get(one.id());
      name.setErrorMessage(
          messages.text(
              "search.saved.meanwhile", people.get(one.changedBy()).displayName(), one.name()));
      name.setInvalid(true);
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }
}
