package org.claimlight.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import org.claimlight.search.SearchResult.FacetValue;
import org.claimlight.search.index.Facet;
import org.claimlight.shell.Messages;

/** The filters that were chosen, each of which a click takes back. */
final class FilterChips extends Div {

  private final Messages messages;
  private final FacetFilters.Toggle toggle;

  FilterChips(Messages messages, FacetFilters.Toggle toggle) {
    this.messages = messages;
    this.toggle = toggle;
    addClassName("cl-search-chips");
  }

  /**
   * @param facets with the labels of their values; empty when nothing was searched
   * @return how many filters are chosen
   */
  int show(SearchAddress address, Map<Facet, List<FacetValue>> facets) {
    removeAll();
    address
        .chosen()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value ->
                        add(
                            chip(
                                facet,
                                value,
                                label(facets.getOrDefault(facet, List.of()), value)))));
    int chosen = getComponentCount();
    if (chosen > 1) {
      Anchor all = new Anchor(address.unfiltered().path(), messages.text("search.clear-filters"));
      all.getElement().setAttribute("router-link", true);
      add(all);
    }
    setVisible(chosen > 0);
    return chosen;
  }

  private static String label(List<FacetValue> values, String value) {
    return values.stream()
        .filter(one -> one.value().equals(value))
        .map(FacetValue::label)
        .findFirst()
        .orElse(value);
  }

  private NativeButton chip(Facet facet, String value, String label) {
    String text = messages.text("search.chip", messages.text("search.facet." + facet.key()), label);
    NativeButton chip = new NativeButton(text);
    chip.addClassName("cl-search-chip");
    chip.setAriaLabel(messages.text("search.chip.remove", text));
    chip.addClickListener(click -> toggle.toggled(facet, value));
    return chip;
  }
}
