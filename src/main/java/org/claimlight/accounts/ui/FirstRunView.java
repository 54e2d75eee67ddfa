package org.claimlight.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimlight.accounts.AccountRefused;
import org.claimlight.accounts.FirstRun;
import org.claimlight.accounts.NewPerson;
import org.claimlight.accounts.Role;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;

/** Opens a new installation's desk and makes its administrator. */
@Route(value = FirstRunView.PATH, autoLayout = false)
@AnonymousAllowed
class FirstRunView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  static final String PATH = "first-run";

  private final FirstRun firstRun;
  private final Messages messages;
  private final Notices notices;
  private final TextField code = new TextField();
  private final TextField desk = new TextField();
  private final TextField displayName = new TextField();
  private final TextField username = new TextField();
  private final PasswordField password = new PasswordField();
  private final Button submit = new Button();
  private final Map<String, HasValidation> fields = new LinkedHashMap<>();

  FirstRunView(FirstRun firstRun, Messages messages, Notices notices) {
    this.firstRun = firstRun;
    this.messages = messages;
    this.notices = notices;
    addClassName("cl-door");
    Span brand = new Span(messages.text("shell.brand.first"));
    brand.add(new Emphasis(messages.text("shell.brand.second")));
    brand.addClassNames("cl-brand", "cl-door-brand");
    Div welcome =
        new Div(
            brand,
            new H1(messages.text("accounts.first-run.title")),
            new Paragraph(messages.text("accounts.first-run.text")));
    welcome.addClassName("cl-door-welcome");
    Div column = new Div(welcome, entries());
    column.addClassName("cl-door-column");
    add(column);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!firstRun.needed()) {
      event.forwardTo(SignInView.class);
    }
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("accounts.first-run.title"));
  }

  private Component entries() {
    describe(code, "code");
    describe(desk, "desk");
    describe(displayName, "displayName");
    describe(username, "name");
    password.setLabel(messages.text("accounts.first-run.password"));
    password.setHelperText(messages.text("accounts.first-run.password.help"));
    password.setRequiredIndicatorVisible(true);
    fields.put("password", password);
    code.getElement().setAttribute("autocomplete", "one-time-code");
    username.getElement().setAttribute("autocomplete", "username");
    password.getElement().setAttribute("autocomplete", "new-password");
    code.setAutofocus(true);
    submit.setText(messages.text("accounts.first-run.submit"));
    submit.addClickListener(click -> open());
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    // The code works once: a second click must not meet its end.
    submit.setDisableOnClick(true);
    Div entries = new Div(code, desk, displayName, username, password, submit);
    entries.addClassName("cl-door-form");
    return entries;
  }

  private void describe(TextField field, String name) {
    field.setLabel(messages.text("accounts.first-run." + name));
    field.setHelperText(messages.text("accounts.first-run." + name + ".help"));
    field.setRequiredIndicatorVisible(true);
    field.setManualValidation(true);
    fields.put(name, field);
  }

  private void open() {
    fields.values().forEach(field -> field.setInvalid(false));
    try {
      firstRun.open(
          code.getValue(),
          desk.getValue(),
          new NewPerson(
              username.getValue(),
              displayName.getValue(),
              password.getValue(),
              Role.ADMINISTRATOR));
      getUI().orElseThrow().navigate(SignInView.class, QueryParameters.of(SignInView.OPENED, ""));
    } catch (AccountRefused refusal) {
      submit.setEnabled(true);
      show(refusal);
    }
  }

  private void show(AccountRefused refusal) {
    HasValidation field = fields.get(refusal.field());
    if (field == null) {
      notices.refused(refusal);
      return;
    }
    field.setErrorMessage(messages.text(refusal));
    field.setInvalid(true);
    if (field instanceof Focusable<?> focusable) {
      focusable.focus();
    }
  }
}
