package org.claimlight.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.claimlight.accounts.NewPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonEdit;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.Role;
import org.claimlight.shell.Face;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** The people of the desk: their roles, who has left, and who has two accounts. */
@Route("people")
@Menu(order = 90, title = "accounts.people.menu")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Div implements HasDynamicTitle {

  private final People people;
  private final Messages messages;
  private final Notices notices;
  private final UnorderedList list = new UnorderedList();
  private final TextField name = new TextField();
  private final TextField displayName = new TextField();
  private final PasswordField password = new PasswordField();
  private final Select<Role> role = new Select<>();
  private final Fields fields = new Fields();

  PeopleView(People people, Messages messages, Notices notices) {
    this.people = people;
    this.messages = messages;
    this.notices = notices;
    addClassNames("cl-page", "cl-people");
    var head =
        new Div(
            new Div(
                new H1(messages.text("accounts.people.title")),
                new Paragraph(messages.text("accounts.people.text"))));
    head.addClassName("cl-page-head");
    list.addClassName("cl-people-list");
    add(head, list, form());
    refresh();
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("accounts.people.title"));
  }

  private Section form() {
    displayName.setLabel(messages.text("accounts.people.name"));
    name.setLabel(messages.text("accounts.field.username"));
    name.setHelperText(messages.text("accounts.first-run.name.help"));
    password.setLabel(messages.text("accounts.people.password"));
    password.setHelperText(messages.text("accounts.first-run.password.help"));
    roles(role);
    role.setValue(Role.REVIEWER);
    List.of(name, displayName).forEach(field -> field.setManualValidation(true));
    password.setManualValidation(true);
    fields.add("displayName", displayName).add("name", name).add("password", password);
    var admit = new Button(messages.text("accounts.people.admit"), click -> admit());
    admit.addThemeVariants(ButtonVariant.PRIMARY);
    var section =
        new Section(
            new H2(messages.text("accounts.people.new")), displayName, name, password, role, admit);
    section.addClassNames("cl-card", "cl-people-form");
    return section;
  }

  private void roles(Select<Role> select) {
    select.setLabel(messages.text("accounts.people.role"));
    select.setItems(Role.values());
    select.setItemLabelGenerator(one -> messages.text("accounts.role." + one));
    select.setManualValidation(true);
  }

  private void admit() {
    fields.clear();
    try {
      var made =
          people.create(
              new NewPerson(
                  name.getValue(), displayName.getValue(), password.getValue(), role.getValue()));
      name.clear();
      displayName.clear();
      password.clear();
      refresh();
      notices.done(messages.text("accounts.people.admitted", made.displayName()));
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        throw refusal;
      }
    }
  }

  private void refresh() {
    list.removeAll();
    var all = people.all();
    all.forEach(person -> list.add(row(person, all)));
  }

  private ListItem row(Person person, List<Person> all) {
    var called = new Span(person.displayName());
    called.addClassName("cl-people-name");
    var signsInAs = new Span(messages.text("accounts.people.signs-in", person.username()));
    signsInAs.addClassName("cl-muted");
    var who = new Div(called, signsInAs);
    who.addClassName("cl-people-who");
    if (!person.active()) {
      var gone = new Span(messages.text("accounts.people.gone"));
      gone.addClassName("cl-tag");
      who.add(gone);
    }
    var theirRole = new Select<Role>();
    roles(theirRole);
    theirRole.setValue(person.role());
    theirRole.setAriaLabel(messages.text("accounts.people.role-of", person.displayName()));
    theirRole.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            edit(person, new PersonEdit(null, change.getValue(), null, null));
          }
        });
    var leave =
        new Button(
            messages.text(person.active() ? "accounts.people.let-go" : "accounts.people.take-back"),
            click -> edit(person, new PersonEdit(null, null, !person.active(), null)));
    leave.addThemeVariants(ButtonVariant.TERTIARY);
    var row =
        new ListItem(
            new Face(person.displayName(), person.id().value()),
            who,
            theirRole,
            samePerson(person, all),
            leave);
    row.addClassName("cl-people-row");
    return row;
  }

  private ComboBox<Person> samePerson(Person person, List<Person> all) {
    var same = new ComboBox<Person>(messages.text("accounts.people.same"));
    same.setItems(all.stream().filter(other -> !other.id().equals(person.id())).toList());
    same.setItemLabelGenerator(Person::displayName);
    same.setClearButtonVisible(true);
    same.setAriaLabel(messages.text("accounts.people.same-of", person.displayName()));
    same.setValue(find(person.samePersonAs(), all));
    same.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            var other = change.getValue();
            edit(
                person, new PersonEdit(null, null, null, other == null ? person.id() : other.id()));
          }
        });
    return same;
  }

  private static @Nullable Person find(@Nullable PersonId id, List<Person> all) {
    return all.stream().filter(person -> person.id().equals(id)).findFirst().orElse(null);
  }

  private void edit(Person person, PersonEdit edit) {
    try {
      people.edit(person.id(), edit);
      notices.done(messages.text("accounts.people.changed", person.displayName()));
    } catch (Refusal refusal) {
      notices.refused(refusal);
    }
    refresh();
  }
}
