package org.claimlight.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.search.SavedSearch;
import org.claimlight.search.SearchState;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/** Saved searches, each a link to its answers, with what is new and what can be done with it. */
final class SavedRows extends UnorderedList {

  private final SavedDeeds deeds;
  private final People people;
  private final PersonId me;
  private final Messages messages;
  private final Runnable onOpen;

  SavedRows(SavedDeeds deeds, People people, PersonId me, Messages messages, Runnable onOpen) {
    this.deeds = deeds;
    this.people = people;
    this.me = me;
    this.messages = messages;
    this.onOpen = onOpen;
    addClassName("cl-saved");
  }

  /**
   * @param current what is on the screen
   */
  void show(List<SavedSearch> all, SearchState current) {
    removeAll();
    Map<PersonId, Person> owners = people.byIds(all.stream().map(SavedSearch::owner).toList());
    all.forEach(one -> add(row(one, current, owners)));
  }

  private ListItem row(SavedSearch one, SearchState current, Map<PersonId, Person> owners) {
    Anchor link = new Anchor(SearchAddress.of(one.state()).path(), one.name());
    link.getElement().setAttribute("router-link", true);
    link.getElement().addEventListener("click", event -> onOpen.run());
    if (one.state().equals(current)) {
      link.getElement().setAttribute("aria-current", "page");
    }
    Div name = new Div(link);
    name.addClassName("cl-saved-name");
    if (one.fresh() > 0) {
      Span fresh = new Span(messages.text("search.saved.fresh", one.fresh()));
      fresh.addClassName("cl-saved-fresh");
      name.add(fresh);
    }
    Div words = new Div(name, about(one, owners));
    words.addClassName("cl-saved-words");
    ListItem row = new ListItem(words, bell(one));
    if (one.mayChange()) {
      row.add(more(one, current));
    }
    return row;
  }

  private Component about(SavedSearch one, Map<PersonId, Person> owners) {
    Div about = new Div(asks(one.state(), messages));
    about.addClassName("cl-saved-about");
    about.add(
        new Span(
            one.desk()
                ? messages.text("search.saved.of-desk", name(owners.get(one.owner())))
                : messages.text("search.saved.mine")));
    return about;
  }

  private String name(@Nullable Person owner) {
    return Optional.ofNullable(owner)
        .map(Person::displayName)
        .orElse(messages.text("claims.a-teammate"));
  }

  /** The query as it is typed, and how many filters go with it. */
  static Span asks(SearchState state, Messages messages) {
    Span asks = new Span();
    asks.addClassName("cl-saved-asks");
    if (!state.q().isEmpty()) {
      Code q = new Code(state.q());
      q.setTitle(state.q());
      asks.add(q);
    }
    int filters = state.chosen().values().stream().mapToInt(Set::size).sum();
    if (filters > 0) {
      asks.add(new Span(messages.text("search.saved.filters", filters)));
    } else if (state.q().isEmpty()) {
      asks.add(new Span(messages.text("search.saved.everything")));
    }
    return asks;
  }

  private Button bell(SavedSearch one) {
    Button bell =
        new Button(
            (one.followed() ? VaadinIcon.BELL : VaadinIcon.BELL_O).create(),
            click -> deeds.follow(one, !one.followed()));
    bell.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    bell.addClassName("cl-saved-bell");
    String label = messages.text("search.saved.follow", one.name());
    bell.setAriaLabel(label);
    bell.setTooltipText(label);
    bell.getElement().setAttribute("aria-pressed", String.valueOf(one.followed()));
    return bell;
  }

  private MenuBar more(SavedSearch one, SearchState current) {
    MenuBar bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
    MenuItem root = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
    root.setAriaLabel(messages.text("search.saved.more", one.name()));
    SubMenu menu = root.getSubMenu();
    menu.addItem(messages.text("search.saved.rename"), click -> deeds.rename(one));
    if (!one.state().equals(current)) {
      menu.addItem(messages.text("search.saved.replace"), click -> deeds.replace(one, current));
    }
    if (one.desk()) {
      menu.addItem(messages.text("search.saved.unshare"), click -> deeds.share(one, false));
    } else if (deeds.mayShare() && one.owner().equals(me)) {
      menu.addItem(messages.text("search.saved.share"), click -> deeds.share(one, true));
    }
    menu.addItem(messages.text("search.saved.delete"), click -> deeds.delete(one));
    return bar;
  }
}
