package org.claimlight.suggestions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.claimlight.shell.Messages;
import org.claimlight.suggestions.ranking.Measures;
import org.claimlight.suggestions.ranking.Trial;

/**
 * What was measured: the order in use large, beside the learned one, the general one and a random
 * one.
 */
final class FigureCards extends Div {

  private final Trial trial;
  private final Messages messages;

  FigureCards(Trial trial, Messages messages) {
    this.trial = trial;
    this.messages = messages;
    addClassName("cl-foresight-figures");
    add(
        card("precision", Measures::precisionAt10),
        card("recall10", Measures::recallAt10),
        card("recall20", Measures::recallAt20),
        card("average", Measures::averagePrecision));
  }

  private Div card(String figure, ToDoubleFunction<Measures> value) {
    var best = new Paragraph(percent(value.applyAsDouble(trial.inUse())));
    best.addClassName("cl-foresight-value");
    var card =
        new Div(
            new H3(messages.text("suggestions.figure." + figure)),
            best,
            row("learned", value.applyAsDouble(trial.learned())),
            row("general", value.applyAsDouble(trial.general())),
            row("chance", value.applyAsDouble(trial.chance())));
    card.addClassName("cl-card");
    return card;
  }

  private Div row(String by, double share) {
    var bar = new Div();
    bar.addClassName("cl-foresight-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    bar.getStyle().set("--cl-share", String.format(Locale.ROOT, "%.3f", share));
    var row =
        new Div(new Span(messages.text("suggestions.by." + by)), bar, new Span(percent(share)));
    row.addClassName("cl-foresight-row");
    row.getElement().setAttribute("data-by", by);
    return row;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }
}
