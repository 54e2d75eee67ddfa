package org.claimlight.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.Role;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.claimlight.verdicts.AssignmentRefused;
import org.claimlight.verdicts.AssignmentWanted;
import org.claimlight.verdicts.Priority;
import org.jspecify.annotations.Nullable;

/** Who is to do something, by when. A due time in the past is asked before it is taken. */
class AssignDialog extends Dialog {

  private final Messages messages;
  private final Consumer<AssignmentWanted> deed;
  private final ComboBox<Person> person = new ComboBox<>();
  private final Select<Priority> priority = new Select<>();
  private final DateTimePicker due = new DateTimePicker();
  private final Button late;
  private final Fields fields = new Fields();
  private ZoneId zone = ZoneOffset.UTC;

  /**
   * @param title says what is put into somebody's hands
   */
  AssignDialog(
      String title, List<Person> people, Messages messages, Consumer<AssignmentWanted> deed) {
    this.messages = messages;
    this.deed = deed;
    setHeaderTitle(title);
    setWidth("min(30rem, 92vw)");
    person.setLabel(messages.text("workbench.assign.person"));
    person.setItems(people.stream().filter(one -> one.may(Role.REVIEWER)).toList());
    person.setItemLabelGenerator(Person::displayName);
    person.setManualValidation(true);
    person.setWidthFull();
    priority.setLabel(messages.text("workbench.assign.priority"));
    priority.setItems(Priority.values());
    priority.setItemLabelGenerator(one -> messages.text("verdicts.priority." + one.slug()));
    priority.setValue(Priority.NORMAL);
    priority.setWidthFull();
    due.setLabel(messages.text("workbench.assign.due"));
    due.setHelperText(messages.text("workbench.assign.due.help"));
    due.setLocale(Locale.UK);
    due.setManualValidation(true);
    due.setWidthFull();
    fields.add("person", person).add("due", due);
    late = new Button(messages.text("workbench.assign.late"), click -> assign(true));
    late.setVisible(false);
    var assign = new Button(messages.text("workbench.assign.do"), click -> assign(false));
    assign.addThemeVariants(ButtonVariant.PRIMARY);
    var form = new Div(person, priority, due);
    form.addClassName("cl-form");
    add(form);
    getFooter().add(new Button(messages.text("claims.cancel"), click -> close()), late, assign);
    addAttachListener(
        attached ->
            attached
                .getUI()
                .getPage()
                .retrieveExtendedClientDetails(
                    details -> {
                      if (details.getTimeZoneId() != null) {
                        zone = ZoneId.of(details.getTimeZoneId());
                      }
                    }));
  }

  private void assign(boolean pastMeant) {
    fields.clear();
    var who = person.getValue();
    try {
      deed.accept(
          new AssignmentWanted(
              who == null ? null : who.id(),
              priority.getValue(),
              instant(due.getValue()),
              pastMeant));
      close();
    } catch (Refusal refusal) {
      late.setVisible(refusal.code().equals(AssignmentRefused.PAST));
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }

  private @Nullable Instant instant(@Nullable LocalDateTime local) {
    return local == null ? null : local.atZone(zone).toInstant();
  }
}
