package org.claimlight.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.claimlight.search.IndexState;
import org.claimlight.search.QueryCompletions;
import org.claimlight.search.Search;
import org.claimlight.search.SearchRequest;
import org.claimlight.search.SearchResult;
import org.claimlight.search.SearchResult.FacetValue;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.QueryMistake;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Rules;

/** Every claim of the desk: one box, the filters beside, the claims that were found. */
@Route("search")
@Menu(order = 20, title = "search.title")
@PermitAll
@CssImport("./styles/search.css")
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final String OPEN = "cl-open";

  private final Search search;
  private final Rules rules;
  private final Messages messages;
  private final SearchTools tools;

  private final QueryBox box;
  private final QueryMistakes mistakes;
  private final FilterChips chips;
  private final NativeButton showFilters = new NativeButton();

  /** A button, not a link: Vaadin's base address would make "#results" another page. */
  private final NativeButton skip = new NativeButton();

  private final FacetFilters filters;
  private final Paragraph summary = new Paragraph();
  private final Select<Order> order = new Select<>();
  private final Section results = new Section();
  private final SearchPlace place = new SearchPlace();

  private SearchAddress address = SearchAddress.nowhere();

  SearchView(
      Search search,
      QueryCompletions completions,
      Rules rules,
      Messages messages,
      SearchTools tools) {
    this.search = search;
    this.rules = rules;
    this.messages = messages;
    this.tools = tools;
    this.box = new QueryBox(completions, messages, query -> go(address.asking(query)));
    this.mistakes = new QueryMistakes(messages);
    this.chips = new FilterChips(messages, this::takeBack);
    this.filters = new FacetFilters(messages, this::toggle);
    addClassNames("cl-page", "cl-search");
    Div body = new Div(filters, results());
    body.addClassName("cl-search-body");
    add(head(), body, place);
  }

  @Override
  public String getPageTitle() {
    return messages.pageTitle(messages.text("search.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = SearchAddress.of(event.getLocation().getQueryParameters());
    box.show(address.q());
    order.setValue(address.order());
    run();
    place.shown(event.getLocation());
  }

  private Component head() {
    H1 title = new H1(messages.text("search.title"));
    title.addClassName("cl-visually-hidden");
    Button go = new Button(messages.text("search.go"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.addClickListener(click -> go(address.asking(box.query())));
    Div line = new Div(box, go);
    line.addClassName("cl-search-line");
    line.getElement().setAttribute("role", "search");
    skip.setText(messages.text("search.skip"));
    skip.addClassName("cl-search-skip");
    skip.addClickListener(click -> results.getElement().callJsFunction("focus"));
    Div head = new Div(title, line, skip, mistakes, new QueryTips(messages));
    head.addClassName("cl-search-head");
    return head;
  }

  private Component results() {
    summary.addClassName("cl-search-summary");
    summary.getElement().setAttribute("aria-live", "polite");
    order.setAriaLabel(messages.text("search.order"));
    order.setItems(Order.values());
    order.setItemLabelGenerator(item -> messages.text("search.order." + item.key()));
    order.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            go(address.ordered(change.getValue()));
          }
        });
    showFilters.addClassName("cl-search-show-filters");
    showFilters.getElement().setAttribute("aria-controls", "search-filters");
    showFilters.addClickListener(click -> openFilters(!filters.hasClassName(OPEN)));
    Div bar = new Div(summary, showFilters, order, tools);
    bar.addClassName("cl-search-bar");
    Div column = new Div(bar, chips, results);
    column.addClassName("cl-search-results");
    results.addClassName("cl-search-found");
    results.setAriaLabel(messages.text("search.results"));
    // The focus comes here past the filters, and from the links to pages, which are made anew.
    results.getElement().setAttribute("tabindex", "-1");
    return column;
  }

  private void openFilters(boolean open) {
    filters.setClassName(OPEN, open);
    showFilters.getElement().setAttribute("aria-expanded", String.valueOf(open));
  }

  private void go(SearchAddress wanted) {
    UI.getCurrent().navigate(SearchView.class, wanted.parameters());
  }

  private void toggle(Facet facet, String value) {
    go(address.toggled(facet, value));
    filters.focus(facet, value);
  }

  private void takeBack(Facet facet, String value) {
    go(address.toggled(facet, value));
    box.focus();
  }

  private void run() {
    box.tell(null);
    results.removeAll();
    mistakes.show(address, List.of());
    try {
      show(search.search(address.request()));
    } catch (QueryMistake mistake) {
      box.tell(messages.text(mistake));
      mistakes.showWayOut(address, mistake);
      showNothing(messages.text("search.not-searched"));
    } catch (Refusal refusal) {
      showNothing(messages.text(refusal));
    }
    skip.setVisible(results.getComponentCount() > 0);
  }

  private void showNothing(String why) {
    summary.setText(why);
    filters.show(address, Map.of());
    showChips(Map.of());
    tools.show(address, null);
  }

  private void show(SearchResult result) {
    summary.setText(
        messages.text(
            result.exact() ? "search.found" : "search.found-at-least",
            result.total(),
            result.tookMillis()));
    tools.show(address, result);
    mistakes.show(address, result.mistakes());
    filters.show(address, result.facets());
    showChips(result.facets());
    if (address.asksForNothing()) {
      results.add(tools.home());
    }
    if (!result.isComplete()) {
      results.add(repairing(result.state()));
    }
    if (!result.corrections().isEmpty()) {
      results.add(corrected(result.corrections()));
    }
    if (result.hits().isEmpty() || address.isTooDeep()) {
      results.add(NothingFound.of(address, result, messages));
    } else {
      results.add(hits(result));
      int pages = SearchAddress.pages(result.total());
      if (pages > 1) {
        results.add(new PageLinks(address, pages, messages));
      }
    }
  }

  private Component hits(SearchResult result) {
    Map<String, Rating> scale = rules.current().byId();
    OrderedList hits = new OrderedList();
    hits.addClassName("cl-search-hits");
    hits.getElement().setAttribute("start", address.page() * SearchRequest.USUAL_SIZE + 1 + "");
    for (Hit hit : result.hits()) {
      hits.add(
          new ListItem(
              new HitCard(
                  hit, result.others().getOrDefault(hit.claim(), List.of()), scale, messages)));
    }
    return hits;
  }

  private Component corrected(Map<String, List<String>> corrections) {
    Div note = new Div();
    note.addClassName("cl-search-note");
    note.getElement().setAttribute("role", "status");
    corrections.forEach(
        (word, instead) ->
            note.add(
                new Div(messages.text("search.corrected", word, String.join("”, “", instead)))));
    return note;
  }

  private Component repairing(IndexState state) {
    Paragraph note = new Paragraph(messages.text("search.repairing", state.done(), state.total()));
    note.addClassName("cl-search-note");
    note.getElement().setAttribute("role", "status");
    return note;
  }

  private void showChips(Map<Facet, List<FacetValue>> facets) {
    int chosen = chips.show(address, facets);
    showFilters.setText(
        chosen == 0
            ? messages.text("search.filters")
            : messages.text("search.filters.chosen", chosen));
  }
}
