package org.claimlight.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.claimlight.search.SearchResult.FacetValue;
import org.claimlight.search.index.Facet;
import org.claimlight.shell.Messages;

/**
 * How many claims were marked in each month, as bars that narrow the search. Months without a claim
 * have no bar to press but take their place, so that the distances are those of time.
 */
final class MonthBars extends Div {

  /** More months than these are drawn as years would be: too narrow to hit. */
  private static final int MOST = 36;

  MonthBars(
      SearchAddress address,
      List<FacetValue> values,
      FacetFilters.Toggle toggle,
      Messages messages) {
    addClassName("cl-search-facet");
    String name = messages.text("search.facet.month");
    getElement().setAttribute("role", "group").setAttribute("aria-label", name);
    Div bars = new Div();
    bars.addClassName("cl-search-months");
    Map<YearMonth, FacetValue> counted = new HashMap<>();
    values.forEach(value -> month(value.value()).ifPresent(at -> counted.put(at, value)));
    long most = values.stream().mapToLong(FacetValue::count).max().orElse(1);
    List<YearMonth> shown = shown(new TreeSet<>(counted.keySet()));
    for (YearMonth month : shown) {
      FacetValue value = counted.get(month);
      bars.add(
          value == null
              ? new Span()
              : bar(value, most, address.has(Facet.MONTH, value.value()), toggle, messages));
    }
    add(new H3(name), bars);
    if (!shown.isEmpty()) {
      Div ends =
          new Div(new Span(shown.getFirst().toString()), new Span(shown.getLast().toString()));
      ends.addClassName("cl-search-months-ends");
      ends.getElement().setAttribute("aria-hidden", "true");
      add(ends);
    }
  }

  private static Optional<YearMonth> month(String value) {
    try {
      return Optional.of(YearMonth.parse(value));
    } catch (DateTimeException noMonth) {
      return Optional.empty();
    }
  }

  /** The last months, without a gap. */
  private static List<YearMonth> shown(TreeSet<YearMonth> counted) {
    List<YearMonth> months = new ArrayList<>();
    if (!counted.isEmpty()) {
      YearMonth last = counted.last();
      for (YearMonth at = counted.first(); !at.isAfter(last); at = at.plusMonths(1)) {
        months.add(at);
      }
    }
    return months.subList(Math.max(0, months.size() - MOST), months.size());
  }

  private static Component bar(
      FacetValue value, long most, boolean chosen, FacetFilters.Toggle toggle, Messages messages) {
    Span height = new Span();
    height.getStyle().setHeight(Math.max(8, 100 * value.count() / most) + "%");
    NativeButton bar = new NativeButton();
    bar.add(height);
    bar.addClassName("cl-search-month");
    String text = messages.text("search.month", value.label(), value.count());
    bar.setAriaLabel(text);
    bar.setTitle(text);
    bar.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
    bar.addClickListener(click -> toggle.toggled(Facet.MONTH, value.value()));
    return bar;
  }
}
