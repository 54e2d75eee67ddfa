package org.claimlight.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.DemoDesk;
import org.claimlight.accounts.Desk;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.springframework.beans.factory.ObjectProvider;

/** The door of the desk. On a demo desk the keys hang beside it. */
@Route(value = SignInView.PATH, autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  static final String PATH = "sign-in";
  static final String WRONG = "wrong";
  static final String WAIT = "wait";
  static final String OPENED = "opened";

  private final CurrentPerson current;
  private final Messages messages;
  private final LoginForm form = new LoginForm();
  private final Paragraph opened = new Paragraph();

  SignInView(
      CurrentPerson current,
      Desk desk,
      People people,
      ObjectProvider<DemoDesk> demo,
      Messages messages) {
    this.current = current;
    this.messages = messages;
    addClassName("cl-door");
    Div column = new Div(welcome(desk), opened, form());
    column.addClassName("cl-door-column");
    opened.setText(messages.text("accounts.sign-in.opened"));
    opened.addClassName("cl-door-opened");
    opened.setVisible(false);
    add(column);
    demo.ifAvailable(present -> column.add(keys(people)));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (current.find().isPresent()) {
      event.forwardTo("");
      return;
    }
    Set<String> said = event.getLocation().getQueryParameters().getParameters().keySet();
    opened.setVisible(said.contains(OPENED));
    if (said.contains(WAIT)) {
      form.showErrorMessage(
          messages.text("accounts.sign-in.wait.title"),
          messages.text("accounts.too-many-attempts"));
    } else if (said.contains(WRONG)) {
      form.showErrorMessage(
          messages.text("accounts.sign-in.wrong.title"),
          messages.text("accounts.sign-in.wrong.text"));
    }
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("accounts.sign-in.title"));
  }

  private Component welcome(Desk desk) {
    Span brand = new Span(messages.text("shell.brand.first"));
    brand.add(new Emphasis(messages.text("shell.brand.second")));
    brand.addClassNames("cl-brand", "cl-door-brand");
    H1 title =
        new H1(
            desk.find()
                .map(plate -> messages.text("accounts.sign-in.heading", plate.name()))
                .orElseGet(() -> messages.text("accounts.sign-in.title")));
    Div welcome = new Div(brand, title, new Paragraph(messages.text("accounts.sign-in.text")));
    welcome.addClassName("cl-door-welcome");
    return welcome;
  }

  private Component form() {
    LoginI18n words = LoginI18n.createDefault();
    words.getForm().setTitle("");
    words.getForm().setUsername(messages.text("accounts.field.username"));
    words.getForm().setPassword(messages.text("accounts.field.password"));
    words.getForm().setSubmit(messages.text("accounts.sign-in.submit"));
    words.getErrorMessage().setUsername(messages.text("accounts.sign-in.username-missing"));
    words.getErrorMessage().setPassword(messages.text("accounts.sign-in.password-missing"));
    form.setI18n(words);
    form.setAction(PATH);
    form.setForgotPasswordButtonVisible(false);
    form.getElement().setAttribute("no-autofocus", false);
    return form;
  }

  private Component keys(People people) {
    Div list = new Div();
    list.addClassName("cl-door-people");
    people.all().forEach(person -> list.add(key(person)));
    Section keys =
        new Section(
            new H2(messages.text("accounts.sign-in.demo.title")),
            new Paragraph(messages.text("accounts.sign-in.demo.text", DemoDesk.PASSWORD)),
            list);
    keys.addClassName("cl-door-keys");
    return keys;
  }

  private Component key(Person person) {
    Span name = new Span(person.username());
    name.addClassName("cl-door-name");
    Face face = new Face(person.displayName(), person.id().value());
    face.getElement().setAttribute("aria-hidden", "true");
    Span role = new Span(messages.text("accounts.role." + person.role()));
    role.addClassName("cl-muted");
    NativeButton key = new NativeButton();
    key.add(face, name, role);
    key.setAriaLabel(messages.text("accounts.sign-in.demo.fill", person.username()));
    key.addClickListener(
        click ->
            form.getElement()
                .executeJs(
                    """
                    const fill = (name, value) => {
                      const field = this.querySelector(`[name=${name}]`);
                      field.value = value;
                      return field;
                    };
                    fill('username', $0);
                    fill('password', $1).focus();
                    """,
                    person.username(),
                    DemoDesk.PASSWORD));
    return key;
  }
}
