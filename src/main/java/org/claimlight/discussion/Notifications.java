package org.claimlight.discussion;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimSight;
import org.claimlight.claims.Claims;
import org.claimlight.shell.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each person is told of. A notification of a claim that is veiled from them waits until it is
 * not: it neither counts nor shows nor is mailed before.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Notifications {

  private static final int MOST = 200;

  private final NotificationBook book;
  private final Claims claims;
  private final ClaimSight sight;
  private final People people;
  private final CurrentPerson current;
  private final ApplicationEventPublisher events;

  Notifications(
      NotificationBook book,
      Claims claims,
      ClaimSight sight,
      People people,
      CurrentPerson current,
      ApplicationEventPublisher events) {
    this.book = book;
    this.claims = claims;
    this.sight = sight;
    this.people = people;
    this.current = current;
    this.events = events;
  }

  /** What the current person is told of, the newest first. */
  public List<Notification> mine() {
    var me = current.require().id();
    var kinds = book.settings(me).kinds();
    return readable(
        me,
        book.of(me, MOST).stream()
            .filter(one -> Objects.requireNonNull(kinds.get(one.kind())).inProduct())
            .toList());
  }

  public int unseen() {
    return (int) mine().stream().filter(one -> one.seenAt() == null).count();
  }

  @Transactional
  public void see(UUID id) {
    book.see(current.require().id(), id, now());
  }

  /** Only what is shown: what waits behind a blind first pass stays unseen. */
  @Transactional
  public void seeAll() {
    mine().forEach(one -> see(one.id()));
  }

  public NotificationSettings settings() {
    return book.settings(current.require().id());
  }

  /**
   * @throws DiscussionRefused for an address that is none
   */
  @Transactional
  public NotificationSettings set(NotificationSettings wanted) {
    var address = Input.optional(wanted.address(), "address", 254);
    if (address != null) {
      check(address);
    }
    book.set(current.require().id(), new NotificationSettings(address, wanted.kinds()));
    return settings();
  }

  /** Tells somebody, in the transaction of what they are told of; never of their own deeds. */
  @PreAuthorize("permitAll()")
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(
      PersonId person,
      NotificationKind kind,
      ArticleId article,
      @Nullable ClaimId claim,
      @Nullable PersonId actor) {
    tell(
        new Notification(
            UUID.randomUUID(), person, kind, article, claim, actor, now(), null, null, false));
  }

  /**
   * Tells somebody that a claim has come to answer a saved search; not who marked the claim.
   *
   * @param search its name
   * @param blind whether the claim is under a blind first pass: what it is known to answer by is
   *     then for all to see
   */
  @PreAuthorize("permitAll()")
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellOfAnswer(
      PersonId person,
      ArticleId article,
      ClaimId claim,
      PersonId marker,
      String search,
      boolean blind) {
    tell(
        new Notification(
            UUID.randomUUID(),
            person,
            NotificationKind.ANSWER,
            article,
            claim,
            marker,
            now(),
            null,
            search,
            blind));
  }

  private void tell(Notification one) {
    var told = people.byIds(List.of(one.person())).get(one.person());
    if (one.person().equals(one.actor()) || told == null || !told.active()) {
      return;
    }
    book.insert(one);
    events.publishEvent(new Notified(one.article(), one.person(), one.actor(), one.at()));
  }

  /** Without what the person may not know yet. */
  List<Notification> readable(PersonId person, List<Notification> all) {
    var about =
        claims.byIds(
            all.stream().flatMap(one -> Stream.ofNullable(one.claim())).distinct().toList());
    var veiled = sight.veiledFrom(person, about);
    return all.stream()
        .filter(
            one ->
                one.claim() == null
                    || one.kind() == NotificationKind.ASSIGNMENT
                    || one.toldBlind()
                    || !veiled.contains(one.claim()))
        .toList();
  }

  private static void check(String address) {
    try {
      new InternetAddress(address, true).validate();
    } catch (AddressException noAddress) {
      throw DiscussionRefused.noAddress();
    }
    if (!address.matches("[^@\\s]+@[^@\\s]+")) {
      throw DiscussionRefused.noAddress();
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
