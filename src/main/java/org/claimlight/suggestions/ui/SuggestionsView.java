package org.claimlight.suggestions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.suggestions.Evaluation;
import org.claimlight.suggestions.Evaluations;
import org.claimlight.suggestions.ranking.Trial;

/** How well suggestions foresee the desk's marks, what they look for, and whether all see them. */
@Route("suggestions")
@Menu(order = 35, title = "suggestions.menu")
@RolesAllowed({"EDITOR", "ADMINISTRATOR"})
@CssImport("./styles/suggestions.css")
class SuggestionsView extends Div implements HasDynamicTitle {

  private final Evaluations evaluations;
  private final Messages messages;
  private final Notices notices;

  SuggestionsView(Evaluations evaluations, Messages messages, Notices notices) {
    this.evaluations = evaluations;
    this.messages = messages;
    this.notices = notices;
    addClassNames("cl-page", "cl-foresight");
    var head =
        new Div(
            new Div(
                new H1(messages.text("suggestions.title")),
                new Paragraph(messages.text("suggestions.text"))));
    head.addClassName("cl-page-head");
    var evaluation = evaluations.evaluate();
    add(head, figures(evaluation), byDefault(evaluation), weights(evaluation));
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("suggestions.title"));
  }

  private Component figures(Evaluation evaluation) {
    var section = new Section(new H2(messages.text("suggestions.figures")));
    var trial = evaluation.trial();
    if (!evaluation.isEnough()) {
      var missing =
          new EmptyState(
              messages.text("suggestions.not-enough.title"),
              messages.text(
                  "suggestions.not-enough.text",
                  trial.articles(),
                  trial.marked(),
                  Trial.ENOUGH_ARTICLES,
                  Trial.ENOUGH_MARKED));
      section.add(missing);
      return section;
    }
    section.add(
        new FigureCards(trial, messages),
        note(
            messages.text(
                "suggestions.basis",
                trial.articles(),
                trial.sentences(),
                trial.marked(),
                (double) trial.marked() / trial.sentences())),
        note(messages.text("suggestions.unmarked")));
    return section;
  }

  private Component byDefault(Evaluation evaluation) {
    var on = new Checkbox(messages.text("suggestions.default.label"), evaluation.byDefault());
    on.setHelperText(messages.text("suggestions.default.help"));
    // Whoever switched it on must be able to switch it off, whatever became of the history.
    on.setEnabled(evaluation.isEnough() || evaluation.byDefault());
    on.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            evaluations.setByDefault(change.getValue());
            notices.done(
                messages.text(
                    change.getValue() ? "suggestions.default.on" : "suggestions.default.off"));
          }
        });
    var section =
        new Section(
            new H2(messages.text("suggestions.default")),
            on,
            new Paragraph(conclusion(evaluation.trial())));
    section.addClassName("cl-card");
    if (evaluation.isEnough() && !evaluation.beatsChance()) {
      var warning = new Paragraph(messages.text("suggestions.default.worse"));
      warning.addClassName("cl-warning");
      section.add(warning);
    }
    return section;
  }

  private String conclusion(Trial trial) {
    return messages.text(
        "suggestions.conclusion." + trial.conclusion().slug(),
        trial.learned().averagePrecision(),
        trial.general().averagePrecision());
  }

  private Component weights(Evaluation evaluation) {
    return new Section(
        new H2(messages.text("suggestions.weights")),
        note(messages.text("suggestions.weights.text")),
        note(messages.text("suggestions.learned-from")),
        new WeightTable(evaluation.weights(), messages));
  }

  private static Paragraph note(String text) {
    var note = new Paragraph(text);
    note.addClassNames("cl-muted", "cl-note");
    return note;
  }
}
