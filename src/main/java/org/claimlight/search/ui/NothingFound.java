package org.claimlight.search.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.claimlight.search.SearchResult;
import org.claimlight.search.SearchResult.FacetValue;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Facet;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;

/** Why a page of a result shows no claim, and the way on. */
final class NothingFound {

  private static final String DISMISSED = "dismissed";

  private NothingFound() {}

  static EmptyState of(SearchAddress address, SearchResult result, Messages messages) {
    if (result.total() > 0) {
      return beyond(address, result.total(), messages);
    }
    if (address.asksForNothing()) {
      return new EmptyState(
          messages.text("search.none-yet.title"),
          messages.text("search.none-yet.text"),
          link("articles", messages.text("search.none-yet.articles")));
    }
    if (!address.chosen().isEmpty()) {
      return new EmptyState(
          messages.text("search.nothing.title"),
          messages.text("search.nothing.filtered"),
          link(address.unfiltered().path(), messages.text("search.nothing.unfilter")));
    }
    long dismissed =
        result.facets().getOrDefault(Facet.STATUS, List.of()).stream()
            .filter(value -> value.value().equals(DISMISSED))
            .mapToLong(FacetValue::count)
            .sum();
    if (dismissed > 0) {
      return new EmptyState(
          messages.text("search.nothing.title"),
          messages.text("search.nothing.dismissed", dismissed),
          link(
              address.toggled(Facet.STATUS, DISMISSED).path(),
              messages.text("search.nothing.show-dismissed")));
    }
    return new EmptyState(
        messages.text("search.nothing.title"),
        messages.text("search.nothing.text"),
        link(SearchAddress.nowhere().path(), messages.text("search.nothing.all")));
  }

  private static EmptyState beyond(SearchAddress address, long total, Messages messages) {
    int last = SearchAddress.pages(total);
    return new EmptyState(
        messages.text("search.page-beyond.title", address.page() + 1),
        total > Criteria.DEEPEST
            ? messages.text("search.page-beyond.deepest", Criteria.DEEPEST, last)
            : messages.text("search.page-beyond.text", last),
        link(address.onPage(last - 1).path(), messages.text("search.page-beyond.last")));
  }

  private static Anchor link(String to, String text) {
    Anchor link = new Anchor(to, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
