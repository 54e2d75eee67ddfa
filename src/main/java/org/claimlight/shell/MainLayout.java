package org.claimlight.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What stands around every screen: the header with the way to each screen that has a {@code @Menu},
 * and what features put beside it. It knows no feature; a title in {@code @Menu} is a message key.
 *
 * <p>The layout guards nothing, because each view inside it states who may open it.
 */
@Layout
@AnonymousAllowed
// Header parts come from beans, which the bundler does not follow: what they may be made of.
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(Dialog.class)
@Uses(Icon.class)
@Uses(MenuBar.class)
@Uses(Palette.class)
@Uses(Popover.class)
@Uses(TextField.class)
@Uses(ContextMenu.class)
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

  private static final String NAV_OPEN = "data-nav-open";

  private final Messages messages;
  private final Header header = new Header();
  private final Main main = new Main();
  private final NativeButton menuButton = new NativeButton();
  private final Map<String, Anchor> links = new LinkedHashMap<>();

  MainLayout(Messages messages, ObjectProvider<HeaderPart> parts) {
    this.messages = messages;
    addClassName("cl-app");
    main.addClassName("cl-main");
    main.getElement().setAttribute("tabindex", "-1");
    header.addClassName("cl-header");
    header.add(menuButton(), brand(), navigation(), end(parts));
    add(skipLink(), header, main);
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    main.getElement().removeAllChildren();
    main.getElement().appendChild(content.getElement());
  }

  @Override
  public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
    main.getElement().removeAllChildren();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    closeNavigation();
    String path = event.getLocation().getPath();
    links.forEach(
        (target, link) -> {
          if (isUnder(path, target)) {
            link.getElement().setAttribute("aria-current", path.equals(target) ? "page" : "true");
          } else {
            link.getElement().removeAttribute("aria-current");
          }
        });
  }

  private static boolean isUnder(String path, String target) {
    return path.equals(target) || (!target.isEmpty() && path.startsWith(target + "/"));
  }

  // A button, not a link: Vaadin's base address would make "#content" another page.
  private Component skipLink() {
    NativeButton skip = new NativeButton(messages.text("shell.skip"));
    skip.addClassName("cl-skip");
    skip.addClickListener(click -> main.getElement().callJsFunction("focus"));
    return skip;
  }

  private Component brand() {
    Anchor brand = new Anchor(".", new Span(messages.text("shell.brand.first")));
    brand.add(new Emphasis(messages.text("shell.brand.second")));
    brand.addClassName("cl-brand");
    brand.setAriaLabel(messages.text("shell.brand.label"));
    brand.getElement().setAttribute("router-link", true);
    return brand;
  }

  private Component menuButton() {
    menuButton.addClassName("cl-menu-button");
    menuButton.setAriaLabel(messages.text("shell.menu"));
    menuButton.getElement().setAttribute("aria-expanded", "false");
    menuButton.add(
        new Html(
            """
            <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" fill="none"\
             stroke="currentColor" stroke-width="1.75" stroke-linecap="round">\
            <path d="M3 6h16M3 11h16M3 16h16"/></svg>"""));
    menuButton.addClickListener(
        click -> {
          boolean open = !header.getElement().hasAttribute(NAV_OPEN);
          header.getElement().setAttribute(NAV_OPEN, open);
          menuButton.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
    Shortcuts.addShortcutListener(header, this::closeNavigation, Key.ESCAPE).listenOn(header);
    return menuButton;
  }

  private void closeNavigation() {
    header.getElement().removeAttribute(NAV_OPEN);
    menuButton.getElement().setAttribute("aria-expanded", "false");
  }

  private Component navigation() {
    Nav nav = new Nav();
    nav.addClassName("cl-nav");
    nav.setAriaLabel(messages.text("shell.navigation"));
    for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
      String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
      Anchor link = new Anchor(path.isEmpty() ? "." : path, messages.text(entry.title()));
      link.getElement().setAttribute("router-link", true);
      links.put(path, link);
      nav.add(link);
    }
    return nav;
  }

  private static Component end(ObjectProvider<HeaderPart> parts) {
    Div end = new Div();
    end.addClassName("cl-header-end");
    parts.orderedStream().map(HeaderPart::create).forEach(end::add);
    return end;
  }
}
