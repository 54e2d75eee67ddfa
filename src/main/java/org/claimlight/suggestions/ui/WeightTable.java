package org.claimlight.suggestions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.claimlight.shell.Messages;
import org.claimlight.suggestions.Evaluation.Weight;

/**
 * The signs with the weight that they have here and the one they start with, the strongest first.
 */
final class WeightTable extends Div {

  /** The bar's half, in log-odds; what is beyond is drawn at its end. */
  private static final double WIDEST = 2.5;

  private final Messages messages;
  private final NativeTable table = new NativeTable();

  WeightTable(List<Weight> weights, Messages messages) {
    this.messages = messages;
    addClassName("cl-weights");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", messages.text("suggestions.weights"));
    var head = new NativeTableRow();
    for (var column : List.of("sign", "drawn", "learned", "general", "change")) {
      var cell = new NativeTableHeaderCell(messages.text("suggestions.weights." + column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    table.getHead().add(head);
    weights.stream()
        .sorted(Comparator.comparingDouble(weight -> -weight.learned()))
        .forEach(this::row);
    add(table);
  }

  private void row(Weight weight) {
    var row = new NativeTableRow();
    var name =
        new NativeTableHeaderCell(messages.text("suggestions.looks-for." + weight.sign().slug()));
    name.getElement().setAttribute("scope", "row");
    row.add(name);
    var bar = new Div();
    bar.addClassName("cl-weight-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    bar.getElement().setAttribute("data-against", weight.learned() < 0);
    bar.getStyle()
        .set("--cl-weight", drawn(Math.abs(weight.learned())))
        .set("--cl-start", drawn(weight.general()));
    row.addDataCell().add(bar);
    row.addDataCell().setText(signed(weight.learned()));
    row.addDataCell().setText(signed(weight.general()));
    double change = weight.learned() - weight.general();
    row.addDataCell().setText(Math.abs(change) < 0.005 ? "\u2013" : signed(change));
    table.getBody().add(row);
  }

  private static String drawn(double weight) {
    return String.format(Locale.ROOT, "%.3f", Math.clamp(weight / WIDEST, -1, 1));
  }

  private static String signed(double weight) {
    return String.format(Locale.ROOT, "%+.2f", weight).replace('-', '\u2212');
  }
}
