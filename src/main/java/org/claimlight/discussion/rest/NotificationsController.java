package org.claimlight.discussion.rest;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.discussion.NotificationKind;
import org.claimlight.discussion.NotificationSettings;
import org.claimlight.discussion.Notifications;
import org.claimlight.shell.rest.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the one who asks is told of, and what they want to be. */
@RestController
@RequestMapping("/api/v1/notifications")
class NotificationsController {

  private final Notifications notifications;
  private final PersonNames names;

  NotificationsController(Notifications notifications, PersonNames names) {
    this.notifications = notifications;
    this.names = names;
  }

  record NotificationView(
      UUID id,
      NotificationKind kind,
      UUID articleId,
      @Nullable UUID claimId,
      @Nullable PersonName actor,
      Instant at,
      boolean seen,
      @Nullable String detail) {}

  record Unseen(int unseen) {}

  @GetMapping
  Listing<NotificationView> mine() {
    return Listing.all(
        notifications.mine().stream()
            .map(
                one ->
                    new NotificationView(
                        one.id(),
                        one.kind(),
                        one.article().value(),
                        one.claim() == null ? null : one.claim().value(),
                        one.actor() == null
                            ? null
                            : names.of(Stream.of(one.actor())).name(one.actor()),
                        one.at(),
                        one.seenAt() != null,
                        one.detail()))
            .toList());
  }

  /** Says that everything that is told now is seen. */
  @PutMapping("/seen")
  Unseen seen() {
    notifications.seeAll();
    return new Unseen(notifications.unseen());
  }

  @GetMapping("/settings")
  NotificationSettings settings() {
    return notifications.settings();
  }

  /** Kinds that are not named stay as they are. */
  @PutMapping("/settings")
  NotificationSettings set(@RequestBody NotificationSettings wanted) {
    return notifications.set(wanted);
  }
}
