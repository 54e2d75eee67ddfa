package org.claimlight.search.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Role;
import org.claimlight.search.SavedSearch;
import org.claimlight.search.SavedSearches;
import org.claimlight.search.SearchExport;
import org.claimlight.search.SearchResult;
import org.claimlight.search.SearchState;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What can be done with a search as a whole: keep it, open one that was kept, take it away. */
@Component
@Scope("prototype")
@CssImport("./styles/search-saved.css")
final class SearchTools extends Div {

  private final SavedSearches saved;
  private final Notices notices;
  private final SavedMenu menu;
  private final ExportMenu exports;
  private final SavedRows rows;
  private final Section home;

  private SearchState state = SearchAddress.nowhere().state();

  /** The saved search that was opened last: the one that a changed search may replace. */
  private @Nullable SavedSearch base;

  SearchTools(
      SavedSearches saved,
      SearchExport export,
      People people,
      CurrentPerson current,
      Messages messages,
      Notices notices) {
    this.saved = saved;
    this.notices = notices;
    addClassName("cl-search-tools");
    boolean mayShare = current.require().may(Role.REVIEWER);
    var deeds = new SavedDeeds(saved, people, messages, notices, mayShare, this::refresh);
    menu = new SavedMenu(deeds, people, current.require().id(), messages);
    exports = new ExportMenu(export, messages);
    rows = new SavedRows(deeds, people, current.require().id(), messages, () -> {});
    H2 title = new H2(messages.text("search.saved.title"));
    home = new Section(title, rows);
    home.addClassName("cl-saved-home");
    add(menu, exports);
  }

  /**
   * @param result null when the search was refused
   */
  void show(SearchAddress address, @Nullable SearchResult result) {
    state = address.state();
    saved.all().stream()
        .filter(one -> one.state().equals(state))
        .findFirst()
        .ifPresent(
            one -> {
              base = one;
              look(one);
            });
    exports.show(state, result);
    refresh();
  }

  /** The saved searches as a part of the screen, for a box that is empty. */
  Section home() {
    return home;
  }

  private void look(SavedSearch one) {
    try {
      saved.look(one.id());
    } catch (Refusal deletedMeanwhile) {
      notices.refused(deletedMeanwhile);
    }
  }

  private void refresh() {
    List<SavedSearch> all = saved.all();
    SavedSearch was = base;
    base =
        was == null
            ? null
            : all.stream().filter(one -> one.id().equals(was.id())).findFirst().orElse(null);
    menu.show(all, state, base);
    rows.show(all, state);
    home.setVisible(!all.isEmpty());
  }
}
