package org.claimlight.agreement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.claimlight.agreement.Agreement;
import org.claimlight.agreement.Figure;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/** How figures are written. */
final class FigureWords {

  private final Messages messages;

  FigureWords(Messages messages) {
    this.messages = messages;
  }

  /** The value with two places, or that there is none, and why. */
  String value(Figure figure) {
    return figure.agreement() instanceof Agreement.Value defined
        ? number(defined.value())
        : messages.text("agreement.undefined.in-table", reason(figure));
  }

  String interval(Figure figure) {
    var interval = figure.interval();
    return interval == null
        ? ""
        : messages.text("agreement.interval", number(interval.low()), number(interval.high()));
  }

  String basis(Figure figure) {
    return messages.text(
        "agreement.basis", figure.agreement().units(), figure.agreement().raters());
  }

  static @Nullable Double drawn(Figure figure) {
    return figure.agreement() instanceof Agreement.Value defined ? defined.value() : null;
  }

  /** A figure with everything a reader needs to judge it. */
  Div card(Figure figure) {
    boolean defined = figure.agreement() instanceof Agreement.Value;
    var value =
        new Div(
            figure.agreement() instanceof Agreement.Value given
                ? number(given.value())
                : messages.text("agreement.undefined"));
    value.addClassName("cl-figure-value");
    value.getElement().setAttribute("data-defined", String.valueOf(defined));
    var sure = new Paragraph(defined ? interval(figure) : reason(figure));
    var basis = new Paragraph(basis(figure));
    basis.addClassName("cl-muted");
    var meaning = new Paragraph(messages.text("agreement.measure." + figure.measure() + ".help"));
    meaning.addClassName("cl-muted");
    var card =
        new Div(
            new H3(messages.text("agreement.measure." + figure.measure())),
            value,
            sure,
            basis,
            meaning);
    card.addClassNames("cl-card", "cl-figure");
    return card;
  }

  private String reason(Figure figure) {
    return figure.agreement() instanceof Agreement.Undefined undefined
        ? messages.text(
            "agreement.reason."
                + undefined.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        : "";
  }

  private static String number(double value) {
    // Neither -0.00 nor a hyphen for a minus.
    return String.format(Locale.ROOT, "%.2f", Math.round(value * 100) / 100.0 + 0.0)
        .replace("-", "\u2212");
  }
}
