package org.claimlight.accounts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumMap;
import java.util.Map;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Person;
import org.claimlight.shell.Appearance;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;

/** The signed-in person's own menu: who they are, how the desk looks to them, and the way out. */
class AccountMenu extends Div {

  private final Messages messages;
  private final AuthenticationContext authentication;
  private final Map<Appearance, MenuItem> appearances = new EnumMap<>(Appearance.class);

  AccountMenu(CurrentPerson current, Messages messages, AuthenticationContext authentication) {
    this.messages = messages;
    this.authentication = authentication;
    current.find().ifPresent(person -> add(menu(person)));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    Appearance.current(this::check);
  }

  private Component menu(Person person) {
    MenuBar bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.ALIGN_END);
    bar.addClassName("cl-account-menu");
    MenuItem root = bar.addItem(new Face(person.displayName(), person.id().value()));
    root.setAriaLabel(messages.text("accounts.menu.label", person.displayName()));
    SubMenu items = root.getSubMenu();

    Span name = new Span(person.displayName());
    name.addClassName("cl-account-name");
    Span role = new Span(messages.text("accounts.role." + person.role()));
    role.addClassName("cl-muted");
    Div who = new Div(name, role);
    who.addClassName("cl-account-who");
    items.addComponent(who);
    items.addSeparator();

    for (Appearance appearance : Appearance.values()) {
      MenuItem item =
          items.addItem(
              messages.text("accounts.menu.appearance." + appearance),
              chosen -> {
                appearance.apply();
                check(appearance);
              });
      item.setCheckable(true);
      appearances.put(appearance, item);
    }
    items.addSeparator();
    items.addItem(
        messages.text("accounts.tokens.title"),
        chosen -> UI.getCurrent().navigate(ApiTokensView.class));
    items.addItem(messages.text("accounts.menu.sign-out"), chosen -> authentication.logout());
    return bar;
  }

  private void check(Appearance chosen) {
    appearances.forEach((appearance, item) -> item.setChecked(appearance == chosen));
  }
}
