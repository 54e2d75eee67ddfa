package org.claimlight.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.claimlight.shell.Messages;

/** The way from page to page: links, so that each page can be kept and opened beside another. */
final class PageLinks extends Nav {

  private static final int NEIGHBOURS = 2;

  private final SearchAddress address;
  private final Messages messages;
  private final UnorderedList list = new UnorderedList();

  /**
   * @param pages how many there are, 2 or more
   */
  PageLinks(SearchAddress address, int pages, Messages messages) {
    this.address = address;
    this.messages = messages;
    addClassName("cl-search-pages");
    setAriaLabel(messages.text("search.pages"));
    int page = address.page();
    if (page > 0) {
      add(page - 1, messages.text("search.page.previous"));
    }
    int before = -1;
    for (int at = 0; at < pages; at++) {
      if (at == 0 || at == pages - 1 || Math.abs(at - page) <= NEIGHBOURS) {
        if (at > before + 1) {
          list.add(ofWideWindows(new ListItem(new Span("…"))));
        }
        ListItem number = new ListItem(link(at, messages.text("search.page.number", at + 1)));
        list.add(at == page ? number : ofWideWindows(number));
        before = at;
      }
    }
    if (page < pages - 1) {
      add(page + 1, messages.text("search.page.next"));
    }
    add(list);
  }

  /** A phone has room for one number between the ways back and on. */
  private static ListItem ofWideWindows(ListItem item) {
    item.addClassName("cl-search-page-wide");
    return item;
  }

  private void add(int page, String text) {
    list.add(new ListItem(link(page, text)));
  }

  private Component link(int page, String text) {
    Anchor link = new Anchor(address.onPage(page).path(), text);
    link.getElement().setAttribute("router-link", true);
    if (page == address.page()) {
      link.getElement().setAttribute("aria-current", "page");
    }
    if (text.chars().allMatch(Character::isDigit)) {
      link.setAriaLabel(messages.text("search.page.label", page + 1));
    }
    return link;
  }
}
