package org.claimlight.discussion.ui;

import com.vaadin.flow.component.Component;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.claims.Claims;
import org.claimlight.discussion.Notifications;
import org.claimlight.live.Live;
import org.claimlight.shell.HeaderPart;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;

/** Puts the bell before the account's menu. */
@org.springframework.stereotype.Component
@Order(0)
class BellPart implements HeaderPart {

  private final Notifications notifications;
  private final Claims claims;
  private final People people;
  private final Live live;
  private final CurrentPerson current;
  private final Messages messages;
  private final ObjectProvider<Notices> notices;

  BellPart(
      Notifications notifications,
      Claims claims,
      People people,
      Live live,
      CurrentPerson current,
      Messages messages,
      ObjectProvider<Notices> notices) {
    this.notifications = notifications;
    this.claims = claims;
    this.people = people;
    this.live = live;
    this.current = current;
    this.messages = messages;
    this.notices = notices;
  }

  @Override
  public Component create() {
    return new Bell(
        notifications, claims, people, live, current.require().id(), messages, notices.getObject());
  }
}
