package org.claimlight.verdicts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.claimlight.accounts.Role;
import org.claimlight.shell.Fields;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;
import org.claimlight.shell.StaleChange;
import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.RuleChanges;
import org.claimlight.verdicts.Rules;
import org.claimlight.verdicts.RulesWanted;

/** The desk's rules, each with its meaning in one line. */
@Route("rules")
@Menu(order = 80, title = "verdicts.rules.menu")
@RolesAllowed("ADMINISTRATOR")
@CssImport("./verdicts/verdicts.css")
class RulesView extends Div implements HasDynamicTitle {

  private final Rules rules;
  private final RuleChanges changes;
  private final Messages messages;
  private final Notices notices;
  private final IntegerField quorum = new IntegerField();
  private final Checkbox blind = new Checkbox();
  private final Checkbox ownSources = new Checkbox();
  private final Select<Role> mayImport = new Select<>();
  private final Select<Role> maySettle = new Select<>();
  private final Select<Role> mayPublish = new Select<>();
  private final ScaleEditor scale;
  private final Paragraph warning = new Paragraph();
  private final Fields fields = new Fields();
  private int edition;

  RulesView(Rules rules, RuleChanges changes, Messages messages, Notices notices) {
    this.rules = rules;
    this.changes = changes;
    this.messages = messages;
    this.notices = notices;
    this.scale = new ScaleEditor(messages);
    addClassNames("cl-page", "cl-rules");
    var head =
        new Div(
            new Div(
                new H1(messages.text("verdicts.rules.title")),
                new Paragraph(messages.text("verdicts.rules.text"))));
    head.addClassName("cl-page-head");
    warning.addClassName("cl-warning");
    warning.getElement().setAttribute("role", "alert");
    warning.setVisible(false);
    fields
        .add("quorum", quorum)
        .add("mayImport", mayImport)
        .add("maySettle", maySettle)
        .add("mayPublish", mayPublish);
    var save = new Button(messages.text("verdicts.rules.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    add(head, settling(), scaleSection(), warning, save);
    show(rules.current());
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("verdicts.rules.title"));
  }

  private Component settling() {
    quorum.setLabel(messages.text("verdicts.rules.quorum.label"));
    quorum.setHelperText(messages.text("verdicts.rules.quorum.help"));
    quorum.setStepButtonsVisible(true);
    quorum.setManualValidation(true);
    choice(maySettle, "verdicts.rules.settle");
    choice(mayImport, "verdicts.rules.import");
    choice(mayPublish, "verdicts.rules.publish");
    tick(ownSources, "verdicts.rules.own-sources");
    tick(blind, "verdicts.rules.blind");
    var section =
        new Section(
            new H2(messages.text("verdicts.rules.settling")),
            quorum,
            maySettle,
            ownSources,
            blind,
            mayImport,
            mayPublish);
    section.addClassNames("cl-card", "cl-rules-section");
    return section;
  }

  private Component scaleSection() {
    var section =
        new Section(
            new H2(messages.text("verdicts.rules.scale")),
            new Paragraph(messages.text("verdicts.rules.scale.text")),
            scale);
    section.addClassNames("cl-card", "cl-rules-section");
    return section;
  }

  private void choice(Select<Role> select, String key) {
    select.setLabel(messages.text(key));
    select.setHelperText(messages.text(key + ".help"));
    select.setItems(Role.REVIEWER, Role.EDITOR, Role.ADMINISTRATOR);
    select.setItemLabelGenerator(role -> messages.text("verdicts.rules.from." + role));
    select.setManualValidation(true);
  }

  private void tick(Checkbox box, String key) {
    box.setLabel(messages.text(key));
    box.setHelperText(messages.text(key + ".help"));
  }

  private void show(DeskRules now) {
    edition = now.edition();
    quorum.setValue(now.quorum());
    blind.setValue(now.blindFirstPass());
    ownSources.setValue(now.ownSourcesSuffice());
    mayImport.setValue(now.mayImport());
    maySettle.setValue(now.maySettle());
    mayPublish.setValue(now.mayPublish());
    scale.show(RulesWanted.of(now).scale());
  }

  private void save() {
    fields.clear();
    warning.setVisible(false);
    try {
      show(
          changes.change(
              edition,
              new RulesWanted(
                  scale.wanted(),
                  Objects.requireNonNullElse(quorum.getValue(), 0),
                  blind.getValue(),
                  ownSources.getValue(),
                  mayImport.getValue(),
                  maySettle.getValue(),
                  mayPublish.getValue())));
      notices.done(messages.text("verdicts.rules.saved"));
    } catch (StaleChange stale) {
      warn(messages.text(stale));
      edition = rules.current().edition();
    } catch (Refusal refusal) {
      if (!fields.show(refusal, messages)) {
        warn(messages.text(refusal));
      }
    }
  }

  private void warn(String words) {
    warning.setText(words);
    warning.setVisible(true);
  }
}
