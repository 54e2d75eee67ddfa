package org.claimlight.claims.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.ui.ClaimFilter.Involved;
import org.claimlight.claims.ui.ClaimFilter.Part;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a filter, each with the number of claims it would leave, and what it leaves now.
 */
final class ClaimFilterBar extends Div {

  private record Option<V>(V value, String label) {}

  private final Messages messages;
  private final Facet<ClaimStatus> status;
  private final Facet<String> rating;
  private final Facet<Involved> involved;
  private final Span shown = new Span();
  private final Button clear;
  private final NativeDetails choices;
  private ClaimFilter filter = ClaimFilter.ALL;

  ClaimFilterBar(Messages messages, Consumer<ClaimFilter> onFilter) {
    this.messages = messages;
    addClassName("cl-filter");
    status = new Facet<>("status", value -> onFilter.accept(filter.withStatus(value)));
    rating = new Facet<>("rating", value -> onFilter.accept(filter.withRating(value)));
    involved = new Facet<>("person", value -> onFilter.accept(filter.withInvolved(value)));
    clear =
        new Button(messages.text("claims.filter.clear"), click -> onFilter.accept(ClaimFilter.ALL));
    clear.addThemeVariants(ButtonVariant.TERTIARY);
    shown.getElement().setAttribute("role", "status");
    var fields = new Div(status, rating, involved);
    fields.addClassName("cl-filter-fields");
    choices = new NativeDetails(messages.text("claims.filter"), fields);
    var state = new Div(shown, clear);
    state.addClassName("cl-filter-state");
    add(choices, state);
  }

  /**
   * @param names of everybody who has to do with a claim
   */
  void show(
      ClaimFilter filter, Collection<ClaimCard> cards, Map<PersonId, String> names, int left) {
    boolean changed = !this.filter.equals(filter);
    this.filter = filter;
    setVisible(!cards.isEmpty());
    status.offer(
        filter.status(),
        Stream.of(ClaimStatus.values()),
        filter::withStatus,
        value -> messages.text("claims.status." + value.slug()),
        cards);
    rating.offer(
        filter.rating(),
        Stream.concat(
                cards.stream().map(ClaimCard::rating).filter(Objects::nonNull),
                Stream.ofNullable(filter.rating()))
            .distinct()
            .sorted(),
        filter::withRating,
        value -> value,
        cards);
    involved.offer(
        filter.involved(),
        names.keySet().stream()
            .flatMap(person -> Stream.of(Part.values()).map(part -> new Involved(part, person))),
        filter::withInvolved,
        value ->
            messages.text(
                value.part() == Part.MARKED ? "claims.filter.marked" : "claims.filter.rated",
                names.getOrDefault(value.person(), messages.text("claims.a-teammate"))),
        cards);
    boolean on = !filter.equals(ClaimFilter.ALL);
    shown.setText(on ? messages.text("claims.filter.shown", left, cards.size()) : "");
    clear.setVisible(on);
    if (changed && on) {
      choices.setOpen(true);
    }
  }

  /** One part of the filter; nothing picked is no condition. */
  private final class Facet<V> extends Select<Option<V>> {
    private List<Option<V>> offered = List.of();
    private boolean fromOutside;

    Facet(String name, Consumer<@Nullable V> onPick) {
      setLabel(messages.text("claims.filter." + name));
      setEmptySelectionAllowed(true);
      setEmptySelectionCaption(messages.text("claims.filter.any"));
      setItemLabelGenerator(
          option -> option == null ? messages.text("claims.filter.any") : option.label());
      addValueChangeListener(
          change -> {
            if (!fromOutside) {
              onPick.accept(change.getValue() == null ? null : change.getValue().value());
            }
          });
    }

    void offer(
        @Nullable V picked,
        Stream<V> values,
        Function<V, ClaimFilter> with,
        Function<V, String> label,
        Collection<ClaimCard> cards) {
      var options = new ArrayList<Option<V>>();
      values.forEach(
          value -> {
            long count = cards.stream().filter(with.apply(value)::shows).count();
            if (count > 0 || value.equals(picked)) {
              options.add(
                  new Option<>(
                      value, messages.text("claims.filter.option", label.apply(value), count)));
            }
          });
      fromOutside = true;
      if (!options.equals(offered)) {
        offered = options;
        setItems(options);
      }
      setValue(
          options.stream()
              .filter(option -> option.value().equals(picked))
              .findFirst()
              .orElse(null));
      fromOutside = false;
    }
  }
}
