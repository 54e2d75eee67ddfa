package org.claimlight.verdicts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import org.claimlight.shell.Messages;
import org.claimlight.verdicts.RuleChanges;
import org.claimlight.verdicts.RulesWanted;
import org.jspecify.annotations.Nullable;

/** The labels of a rating scale in their order, the truest first. */
final class ScaleEditor extends Div {

  private final Messages messages;
  private final OrderedList list = new OrderedList();
  private final List<Row> rows = new ArrayList<>();

  ScaleEditor(Messages messages) {
    this.messages = messages;
    addClassName("cl-scale");
    var more =
        new Button(
            messages.text("verdicts.rules.label.add"),
            click -> {
              rows.add(new Row(new RulesWanted.Label(null, "", null, "off-scale", null, false)));
              draw();
              rows.getLast().label.focus();
            });
    add(list, more);
  }

  void show(List<RulesWanted.Label> labels) {
    rows.clear();
    labels.forEach(label -> rows.add(new Row(label)));
    draw();
  }

  /** The labels as they stand; those on the order are counted from the bottom up. */
  List<RulesWanted.Label> wanted() {
    int ordinal = (int) rows.stream().filter(row -> row.ordered.getValue()).count();
    var wanted = new ArrayList<RulesWanted.Label>();
    for (var row : rows) {
      wanted.add(row.wanted(row.ordered.getValue() ? ordinal-- : null));
    }
    return wanted;
  }

  private void draw() {
    list.removeAll();
    rows.forEach(row -> list.add(row.item()));
  }

  private void move(Row row, int by) {
    int to = rows.indexOf(row) + by;
    if (to >= 0 && to < rows.size()) {
      rows.remove(row);
      rows.add(to, row);
      draw();
    }
  }

  private final class Row {

    private final @Nullable String id;
    private final TextField label = new TextField();
    private final Select<String> tone = new Select<>();
    private final Checkbox ordered;
    private final IntegerField value = new IntegerField();
    private final Checkbox retired;

    Row(RulesWanted.Label wanted) {
      this.id = wanted.id();
      label.setLabel(messages.text("verdicts.rules.label.name"));
      label.setValue(wanted.label());
      tone.setLabel(messages.text("verdicts.rules.label.tone"));
      tone.setItems(RuleChanges.TONES);
      tone.setItemLabelGenerator(this::toneName);
      tone.setRenderer(new ComponentRenderer<>(this::swatch));
      tone.setValue(wanted.tone());
      ordered = new Checkbox(messages.text("verdicts.rules.label.ordered"));
      ordered.setValue(wanted.ordinal() != null);
      value.setLabel(messages.text("verdicts.rules.label.value"));
      value.setValue(wanted.claimReviewValue());
      value.setManualValidation(true);
      retired = new Checkbox(messages.text("verdicts.rules.label.retired"));
      retired.setValue(wanted.retired());
    }

    private String toneName(String name) {
      return messages.text("verdicts.tone." + name);
    }

    private Component swatch(String name) {
      var tag = new Span(toneName(name));
      tag.addClassName("cl-tag");
      tag.getElement().setAttribute("data-tone", name);
      return tag;
    }

    private ListItem item() {
      var buttons =
          new Div(
              button("\u2191", "verdicts.rules.label.up", () -> move(this, -1)),
              button("\u2193", "verdicts.rules.label.down", () -> move(this, 1)),
              button(
                  "\u2715",
                  "verdicts.rules.label.delete",
                  () -> {
                    rows.remove(this);
                    draw();
                  }));
      buttons.addClassName("cl-scale-buttons");
      var ticks = new Div(ordered, retired);
      ticks.addClassName("cl-scale-ticks");
      var item = new ListItem(label, tone, value, ticks, buttons);
      item.addClassName("cl-scale-row");
      return item;
    }

    private Button button(String sign, String key, Runnable deed) {
      var button = new Button(sign, click -> deed.run());
      button.addThemeVariants(ButtonVariant.TERTIARY);
      button.setAriaLabel(messages.text(key, label.getValue()));
      button.setTooltipText(messages.text(key, label.getValue()));
      return button;
    }

    private RulesWanted.Label wanted(@Nullable Integer ordinal) {
      return new RulesWanted.Label(
          id, label.getValue(), ordinal, tone.getValue(), value.getValue(), retired.getValue());
    }
  }
}
