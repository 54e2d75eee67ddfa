package org.claimlight.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlight.search.SearchResult.FacetValue;
import org.claimlight.search.index.Facet;
import org.claimlight.shell.Messages;

/** The facets with their counts. What is chosen narrows the search; several of one facet add up. */
final class FacetFilters extends Aside {

  /** More than these stand behind a disclosure. */
  /** So many of a facet's values are told, the most frequent; there may be more. */
  private static final int COUNTED = 20;

  private static final int AT_ONCE = 6;

  /** What was chosen or taken back. */
  interface Toggle {
    void toggled(Facet facet, String value);
  }

  private record Choice(Facet facet, String value) {}

  private final Messages messages;
  private final Toggle toggle;
  private final Map<Choice, Checkbox> boxes = new HashMap<>();

  /** Those of which all values are shown; they stay so while the search changes. */
  private final Set<Facet> open = EnumSet.noneOf(Facet.class);

  FacetFilters(Messages messages, Toggle toggle) {
    this.messages = messages;
    this.toggle = toggle;
    addClassName("cl-search-filters");
    setId("search-filters");
    getElement().setAttribute("aria-label", messages.text("search.filters"));
  }

  void show(SearchAddress address, Map<Facet, List<FacetValue>> facets) {
    removeAll();
    boxes.clear();
    H2 title = new H2(messages.text("search.filters"));
    title.addClassName("cl-visually-hidden");
    add(title);
    facets.forEach(
        (facet, values) -> {
          if (facet == Facet.MONTH && values.size() > 1) {
            add(new MonthBars(address, values, toggle, messages));
          } else if (!values.isEmpty() && (isWorthwhile(facet, values, address))) {
            add(group(address, facet, values));
          }
        });
  }

  /** What every claim has alike is no choice: one language, one month. */
  private static boolean isWorthwhile(Facet facet, List<FacetValue> values, SearchAddress address) {
    return switch (facet) {
      case LANG, MONTH -> values.size() > 1 || address.chosen().containsKey(facet);
      default -> true;
    };
  }

  /** The boxes are made anew with each search: whoever works by keys stays where they were. */
  void focus(Facet facet, String value) {
    Checkbox box = boxes.get(new Choice(facet, value));
    if (box != null) {
      box.focus();
    }
  }

  private Component group(SearchAddress address, Facet facet, List<FacetValue> values) {
    String name = messages.text("search.facet." + facet.key());
    H3 title = new H3(name);
    Div group = new Div(title);
    group.addClassName("cl-search-facet");
    group.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
    values.stream().limit(AT_ONCE).forEach(value -> group.add(box(address, facet, value)));
    if (values.size() > AT_ONCE) {
      Div rest = new Div();
      values.stream().skip(AT_ONCE).forEach(value -> rest.add(box(address, facet, value)));
      NativeDetails more =
          new NativeDetails(messages.text("search.facet.more", values.size() - AT_ONCE), rest);
      more.setOpen(
          open.contains(facet)
              || values.stream().skip(AT_ONCE).anyMatch(v -> address.has(facet, v.value())));
      more.getElement().setAttribute("data-facet", facet.key());
      more.addToggleListener(
          toggled -> {
            if (toggled.isOpened()) {
              open.add(facet);
            } else {
              open.remove(facet);
            }
          });
      if (values.size() >= COUNTED) {
        Span most = new Span(messages.text("search.facet.most", COUNTED));
        most.addClassName("cl-muted");
        rest.add(most);
      }
      group.add(more);
    }
    return group;
  }

  private Component box(SearchAddress address, Facet facet, FacetValue value) {
    Span label = new Span(value.label());
    label.addClassName("cl-search-facet-label");
    label.setTitle(value.label());
    Span count = new Span(messages.text("search.count", value.count()));
    count.addClassName("cl-search-facet-count");
    Span line = new Span(label, count);
    line.addClassName("cl-search-facet-line");
    Checkbox box = new Checkbox(address.has(facet, value.value()));
    box.setLabelComponent(line);
    box.addValueChangeListener(change -> toggle.toggled(facet, value.value()));
    boxes.put(new Choice(facet, value.value()), box);
    return box;
  }
}
