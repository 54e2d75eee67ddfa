package org.claimlight.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.Optional;
import org.claimlight.accounts.People;
import org.claimlight.accounts.PersonId;
import org.claimlight.search.SavedSearch;
import org.claimlight.search.SearchState;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;

/** A button that opens what is saved, and says whether this search is. */
final class SavedMenu extends Div {

  private final SavedDeeds deeds;
  private final Messages messages;
  private final Button button;
  private final Span fresh = new Span();
  private final Popover popover = new Popover();
  private final Div here = new Div();
  private final SavedRows rows;
  private final Paragraph none;

  SavedMenu(SavedDeeds deeds, People people, PersonId me, Messages messages) {
    this.deeds = deeds;
    this.messages = messages;
    rows = new SavedRows(deeds, people, me, messages, popover::close);
    button = new Button(messages.text("search.saved"), VaadinIcon.BOOKMARK_O.create());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    fresh.addClassName("cl-saved-fresh");
    none = new Paragraph(messages.text("search.saved.none"));
    none.addClassName("cl-muted");
    here.addClassName("cl-saved-here");
    Div content = new Div(new H2(messages.text("search.saved.title")), here, none, rows);
    content.addClassName("cl-saved-menu");
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(messages.text("search.saved.title"));
    popover.add(content);
    add(button, popover);
  }

  /**
   * @param base the one that this search was made from
   */
  void show(List<SavedSearch> all, SearchState current, @Nullable SavedSearch base) {
    Optional<SavedSearch> opened =
        all.stream().filter(one -> one.state().equals(current)).findFirst();
    button.setIcon((opened.isPresent() ? VaadinIcon.BOOKMARK : VaadinIcon.BOOKMARK_O).create());
    int count = all.stream().filter(SavedSearch::followed).mapToInt(SavedSearch::fresh).sum();
    fresh.setText(messages.text("search.saved.fresh", count));
    button.setSuffixComponent(count > 0 ? fresh : null);
    rows.show(all, current);
    none.setVisible(all.isEmpty());
    here.removeAll();
    opened.ifPresentOrElse(
        one -> here.add(new Span(messages.text("search.saved.opened", one.name()))),
        () -> offer(current, base));
  }

  /** For every claim there is nothing to keep: that is what the screen opens with. */
  private void offer(SearchState current, @Nullable SavedSearch base) {
    if (current.q().isEmpty() && current.chosen().isEmpty()) {
      return;
    }
    Button save =
        new Button(
            messages.text("search.saved.save"),
            click -> {
              popover.close();
              deeds.save(current);
            });
    save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
    here.add(save);
    if (base != null && base.mayChange()) {
      Button replace =
          new Button(
              messages.text("search.saved.replace-other", base.name()),
              click -> deeds.replace(base, current));
      replace.addThemeVariants(ButtonVariant.SMALL);
      here.add(replace);
    }
  }
}
