package org.claimlight.discussion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.discussion.Notification;
import org.claimlight.discussion.Notifications;
import org.claimlight.discussion.Notified;
import org.claimlight.live.Live;
import org.claimlight.live.Subscription;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.claimlight.shell.TimeAgo;
import org.jspecify.annotations.Nullable;

/** How much somebody is told of, and what; true by itself. */
final class Bell extends Div {

  private static final int MOST = 30;

  private final Notifications notifications;
  private final Claims claims;
  private final People people;
  private final Live live;
  private final PersonId me;
  private final Messages messages;
  private final Button button = new Button(VaadinIcon.BELL_O.create());
  private final Span count = new Span();
  private final Popover popover = new Popover();
  private final UnorderedList list = new UnorderedList();
  private final Paragraph none;
  private final Button all;
  private @Nullable Subscription subscription;

  Bell(
      Notifications notifications,
      Claims claims,
      People people,
      Live live,
      PersonId me,
      Messages messages,
      Notices notices) {
    this.notifications = notifications;
    this.claims = claims;
    this.people = people;
    this.live = live;
    this.me = me;
    this.messages = messages;
    addClassName("cl-bell");
    button.addThemeVariants(ButtonVariant.TERTIARY);
    count.addClassName("cl-bell-count");
    count.getElement().setAttribute("aria-hidden", "true");
    none = new Paragraph(messages.text("discussion.bell.none"));
    none.addClassName("cl-muted");
    all =
        new Button(
            messages.text("discussion.bell.all-seen"),
            click -> {
              notifications.seeAll();
              refresh();
            });
    all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var settings =
        new Button(
            messages.text("discussion.settings"),
            click -> {
              popover.close();
              new SettingsDialog(notifications, messages, notices).open();
            });
    settings.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var head = new Div(new H2(messages.text("discussion.bell")), all, settings);
    head.addClassName("cl-bell-head");
    var content = new Div(head, none, list);
    content.addClassName("cl-bell-list");
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(messages.text("discussion.bell"));
    popover.add(content);
    popover.addOpenedChangeListener(
        change -> {
          if (change.isOpened()) {
            refresh();
          }
        });
    add(button, count, popover);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    subscription =
        live.watchDesk(
            activity -> {
              if (isForMe(activity)) {
                ui.access(this::refresh);
              }
            });
    refresh();
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (subscription != null) {
      subscription.cancel();
    }
  }

  private boolean isForMe(ArticleActivity activity) {
    return activity instanceof Notified told && told.person().equals(me);
  }

  private void refresh() {
    var told = notifications.mine();
    long unseen = told.stream().filter(one -> one.seenAt() == null).count();
    count.setText(unseen == 0 ? "" : String.valueOf(unseen));
    count.setVisible(unseen > 0);
    button.setAriaLabel(messages.text("discussion.bell.label", unseen));
    none.setVisible(told.isEmpty());
    all.setVisible(unseen > 0);
    var shown = told.stream().limit(MOST).toList();
    var names =
        people.byIds(
            shown.stream().flatMap(one -> Stream.ofNullable(one.actor())).distinct().toList());
    var about =
        claims
            .byIds(
                shown.stream().flatMap(one -> Stream.ofNullable(one.claim())).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Claim::id, one -> one));
    list.removeAll();
    shown.forEach(one -> list.add(item(one, names, about)));
  }

  private ListItem item(Notification one, Map<PersonId, Person> names, Map<ClaimId, Claim> about) {
    var who =
        Optional.ofNullable(one.actor())
            .map(names::get)
            .map(Person::displayName)
            .orElse(messages.text("claims.a-teammate"));
    var link =
        new Anchor(
            "articles/" + one.article() + (one.claim() == null ? "" : "?claim=" + one.claim()),
            one.detail() == null
                ? messages.text("discussion.told." + one.kind().slug(), who)
                : messages.text("discussion.told." + one.kind().slug() + ".named", one.detail()));
    link.getElement().setAttribute("router-link", true);
    link.getElement()
        .addEventListener(
            "click",
            event -> {
              notifications.see(one.id());
              popover.close();
              refresh();
            });
    var item = new ListItem(link, new TimeAgo(one.at()));
    item.setClassName("cl-unseen", one.seenAt() == null);
    Optional.ofNullable(one.claim())
        .map(about::get)
        .ifPresent(
            claim -> {
              var words = new Span(claim.wording());
              words.addClassNames("cl-bell-claim", "cl-reading");
              item.add(words);
            });
    return item;
  }
}
