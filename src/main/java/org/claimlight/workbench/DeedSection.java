package org.claimlight.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.claimlight.accounts.Person;
import org.claimlight.shell.Face;
import org.claimlight.shell.Messages;
import org.claimlight.shell.TimeAgo;

/** What the desk did lately, the newest on top. */
class DeedSection extends Section {

  private final Messages messages;
  private final OrderedList list = new OrderedList();
  private final Paragraph none = new Paragraph();
  private final Button fresh = new Button();
  private List<HomeNews.Deed> shown = List.of();
  private List<HomeNews.Deed> waiting = List.of();

  DeedSection(Messages messages) {
    this.messages = messages;
    addClassNames("cl-home-section", "cl-home-lately");
    list.addClassName("cl-home-deeds");
    none.setText(messages.text("workbench.home.lately.none"));
    none.addClassName("cl-muted");
    fresh.addClassName("cl-home-new");
    fresh.addThemeVariants(ButtonVariant.SMALL);
    fresh.setVisible(false);
    fresh.addClickListener(click -> show(waiting));
    add(new H2(messages.text("workbench.home.lately")), fresh, none, list);
  }

  /** What is new waits behind a button: nothing moves under whoever reads the list. */
  void offer(List<HomeNews.Deed> deeds) {
    if (shown.isEmpty()) {
      show(deeds);
      return;
    }
    waiting = deeds;
    int news = (int) deeds.stream().takeWhile(deed -> !deed.equals(shown.getFirst())).count();
    fresh.setText(messages.text("workbench.home.new", news));
    fresh.setVisible(news > 0);
  }

  void show(List<HomeNews.Deed> deeds) {
    fresh.setVisible(false);
    if (deeds.equals(shown)) {
      return;
    }
    shown = deeds;
    list.removeAll();
    deeds.forEach(deed -> list.add(item(deed)));
    none.setVisible(deeds.isEmpty());
  }

  private ListItem item(HomeNews.Deed deed) {
    Person actor = deed.actor();
    String who = actor == null ? messages.text("workbench.home.nobody") : actor.displayName();
    Span name = new Span(who);
    name.addClassName("cl-home-actor");
    TimeAgo at = new TimeAgo(deed.at());
    at.addClassName("cl-muted");
    Div sentence = new Div(name, new Span(messages.text("workbench.home.did." + deed.kind())), at);
    sentence.addClassName("cl-home-sentence");
    Anchor claim =
        new Anchor("articles/%s?claim=%s".formatted(deed.article(), deed.claim()), deed.wording());
    claim.getElement().setAttribute("router-link", true);
    claim.addClassNames("cl-home-deed-claim", "cl-reading");
    Div words = new Div(sentence, claim);
    ListItem item = new ListItem();
    if (actor != null) {
      Face face = new Face(who, actor.id().value());
      face.getElement().setAttribute("aria-hidden", "true");
      item.add(face);
    }
    item.add(words);
    return item;
  }
}
