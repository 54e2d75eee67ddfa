package org.claimlight.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.agreement.Confusion;
import org.claimlight.claims.Claims;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/** Who says what where another says what; each number opens the claims behind it. */
final class ConfusionSection extends Section {

  /** Finds the matrix of two people, or of everybody for null. */
  interface Source {
    Confusion of(@Nullable PersonId one, @Nullable PersonId other);
  }

  private record Two(PersonId one, PersonId other) {}

  private final Claims claims;
  private final Messages messages;
  private final Function<String, String> label;
  private final Div matrix = new Div();
  private final Div behind = new Div();
  private @Nullable NativeButton pressed;

  /**
   * @param pairs those with a claim in common
   */
  ConfusionSection(
      Source source,
      List<List<PersonId>> pairs,
      Map<PersonId, Person> people,
      Function<String, String> label,
      Claims claims,
      Messages messages) {
    this.claims = claims;
    this.messages = messages;
    this.label = label;
    behind.addClassName("cl-confusion-claims");
    behind.getElement().setAttribute("aria-live", "polite");
    var choice = new Select<Two>();
    choice.setLabel(messages.text("agreement.confusion.who"));
    choice.setEmptySelectionAllowed(true);
    choice.setEmptySelectionCaption(messages.text("agreement.confusion.everybody"));
    choice.setItems(pairs.stream().map(pair -> new Two(pair.getFirst(), pair.getLast())).toList());
    choice.setItemLabelGenerator(
        two ->
            two == null
                ? messages.text("agreement.confusion.everybody")
                : messages.text(
                    "agreement.confusion.two", name(people, two.one), name(people, two.other)));
    choice.addValueChangeListener(
        change -> {
          var two = change.getValue();
          show(source.of(two == null ? null : two.one, two == null ? null : two.other));
        });
    add(
        new H2(messages.text("agreement.confusion")),
        new Paragraph(messages.text("agreement.confusion.help")),
        choice,
        matrix,
        behind);
    show(source.of(null, null));
  }

  private static String name(Map<PersonId, Person> people, PersonId id) {
    return Optional.ofNullable(people.get(id)).map(Person::displayName).orElse("?");
  }

  private void show(Confusion confusion) {
    matrix.removeAll();
    behind.removeAll();
    var used =
        confusion.labels().stream()
            .filter(
                one ->
                    confusion.cells().stream()
                        .anyMatch(cell -> cell.row().equals(one) || cell.column().equals(one)))
            .toList();
    if (used.isEmpty()) {
      matrix.add(new Paragraph(messages.text("agreement.reason.nothing-in-common")));
      return;
    }
    var columns =
        Stream.concat(
                Stream.of(messages.text("agreement.confusion.corner")), used.stream().map(label))
            .toList();
    var table = new PlainTable(messages.text("agreement.confusion"), columns);
    table.addClassName("cl-confusion");
    for (var row : used) {
      var cells = new ArrayList<Component>();
      for (var column : used) {
        cells.add(cell(confusion, row, column));
      }
      table.components(label.apply(row), cells);
    }
    matrix.add(table);
  }

  private Component cell(Confusion confusion, String row, String column) {
    return confusion.cells().stream()
        .filter(cell -> cell.row().equals(row) && cell.column().equals(column))
        .findFirst()
        .<Component>map(this::button)
        .orElseGet(() -> new Span("\u00b7"));
  }

  private NativeButton button(Confusion.Cell cell) {
    var button = new NativeButton(String.valueOf(cell.claims().size()));
    button.addClassName("cl-confusion-cell");
    var told =
        messages.text(
            "agreement.confusion.cell",
            cell.claims().size(),
            label.apply(cell.row()),
            label.apply(cell.column()));
    button.getElement().setAttribute("aria-label", told);
    button.getElement().setAttribute("aria-pressed", "false");
    button
        .getElement()
        .setAttribute("data-agrees", String.valueOf(cell.row().equals(cell.column())));
    button.addClickListener(
        click -> {
          if (pressed != null) {
            pressed.getElement().setAttribute("aria-pressed", "false");
          }
          pressed = button;
          button.getElement().setAttribute("aria-pressed", "true");
          open(cell, told);
        });
    return button;
  }

  private void open(Confusion.Cell cell, String told) {
    behind.removeAll();
    var list = new UnorderedList();
    var known = claims.byIds(cell.claims().stream().map(Confusion.Place::claim).toList());
    for (var claim : known) {
      var link =
          new Anchor(
              "articles/%s?claim=%s".formatted(claim.article(), claim.id()), claim.wording());
      link.getElement().setAttribute("router-link", true);
      link.addClassName("cl-reading");
      list.add(new ListItem(Objects.requireNonNull(link)));
    }
    behind.add(new H3(told), list);
  }
}
