package org.claimlight.search.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlight.search.SearchRequest;
import org.claimlight.search.SearchState;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Order;

/**
 * The whole state of the screen, as it stands in the address: a search can be kept, sent and gone
 * back to. What cannot be read of an address is left out.
 */
record SearchAddress(String q, Map<Facet, Set<String>> chosen, Order order, int page) {

  private static final String FACET = "facet.";

  /** Every claim, by relevance. */
  static SearchAddress nowhere() {
    return new SearchAddress("", Map.of(), Order.RELEVANCE, 0);
  }

  static SearchAddress of(QueryParameters parameters) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values = parameters.getParameters(FACET + facet.key());
      if (!values.isEmpty()) {
        chosen.put(facet, new LinkedHashSet<>(values));
      }
    }
    return new SearchAddress(
        parameters.getSingleParameter("q").orElse(""),
        chosen,
        parameters.getSingleParameter("sort").flatMap(Order::byKey).orElse(Order.RELEVANCE),
        parameters.getSingleParameter("page").map(SearchAddress::page).orElse(0));
  }

  /** People count pages from one. */
  private static int page(String given) {
    return given.matches("[1-9]\\d{0,8}") ? Integer.parseInt(given) - 1 : 0;
  }

  /** How many pages a search shows at most. */
  static int deepest() {
    return Criteria.DEEPEST / SearchRequest.USUAL_SIZE;
  }

  /** On how many pages so many hits are shown. */
  static int pages(long total) {
    long pages = (total + SearchRequest.USUAL_SIZE - 1) / SearchRequest.USUAL_SIZE;
    return (int) Math.min(pages, deepest());
  }

  /** Whether no search shows the page. */
  boolean isTooDeep() {
    return page >= deepest();
  }

  QueryParameters parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (!q.isBlank()) {
      parameters.put("q", List.of(q));
    }
    chosen.forEach((facet, values) -> parameters.put(FACET + facet.key(), List.copyOf(values)));
    if (order != Order.RELEVANCE) {
      parameters.put("sort", List.of(order.key()));
    }
    if (page > 0) {
      parameters.put("page", List.of(String.valueOf(page + 1)));
    }
    return new QueryParameters(parameters);
  }

  /** For links. */
  String path() {
    String query = parameters().getQueryString();
    return query.isEmpty() ? "search" : "search?" + query;
  }

  /** The first page of a search. */
  static SearchAddress of(SearchState state) {
    return new SearchAddress(state.q(), state.chosen(), state.order(), 0);
  }

  SearchState state() {
    return new SearchState(q, chosen, order);
  }

  /** The search; of a page that is too deep the deepest there is, for its count and its facets. */
  SearchRequest request() {
    int reachable = Math.min(page, deepest() - 1);
    return new SearchRequest(
        q, chosen, order, reachable, SearchRequest.USUAL_SIZE, true, true, true);
  }

  boolean asksForNothing() {
    return q.isBlank() && chosen.isEmpty();
  }

  SearchAddress asking(String query) {
    return new SearchAddress(query.strip(), chosen, order, 0);
  }

  SearchAddress ordered(Order wanted) {
    return new SearchAddress(q, chosen, wanted, 0);
  }

  SearchAddress onPage(int wanted) {
    return new SearchAddress(q, chosen, order, wanted);
  }

  SearchAddress unfiltered() {
    return new SearchAddress(q, Map.of(), order, 0);
  }

  boolean has(Facet facet, String value) {
    return chosen.getOrDefault(facet, Set.of()).contains(value);
  }

  SearchAddress toggled(Facet facet, String value) {
    List<String> values = new ArrayList<>(chosen.getOrDefault(facet, Set.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(chosen);
    changed.remove(facet);
    if (!values.isEmpty()) {
      changed.put(facet, new LinkedHashSet<>(values));
    }
    return new SearchAddress(q, changed, order, 0);
  }
}
