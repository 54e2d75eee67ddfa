package org.claimlight.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.shell.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Mails each person who wants it what they have not seen yet, in one letter. Without a mail server
 * ({@code spring.mail.host}) nothing is sent. A letter names kinds, people and articles, never what
 * was said: mail is read in more places than the desk.
 */
@Component
class Digests {

  private static final Logger log = LoggerFactory.getLogger(Digests.class);

  private final NotificationBook book;
  private final Notifications notifications;
  private final People people;
  private final CurrentPerson current;
  private final ObjectProvider<JavaMailSender> mail;
  private final Messages messages;
  private final TransactionOperations transactions;
  private final String from;
  private final String address;

  Digests(
      NotificationBook book,
      Notifications notifications,
      People people,
      CurrentPerson current,
      ObjectProvider<JavaMailSender> mail,
      Messages messages,
      TransactionOperations transactions,
      @Value("${claimlight.mail.from:claimlight@localhost}") String from,
      @Value("${claimlight.address:http://localhost:8080}") String address) {
    this.book = book;
    this.notifications = notifications;
    this.people = people;
    this.current = current;
    this.mail = mail;
    this.messages = messages;
    this.transactions = transactions;
    this.from = from;
    this.address = address;
  }

  @Scheduled(
      initialDelayString = "${claimlight.mail.every:PT15M}",
      fixedDelayString = "${claimlight.mail.every:PT15M}")
  void send() {
    mail.ifAvailable(sender -> book.addressed().forEach(name -> sendTo(name, sender)));
  }

  /** Reads with the eyes of the receiver: a letter says nothing that their screens would not. */
  private void sendTo(String username, JavaMailSender sender) {
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(username, null, List.of())));
    try {
      transactions.executeWithoutResult(status -> send(current.require(), sender));
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void send(Person person, JavaMailSender sender) {
    var settings = book.settings(person.id());
    var news =
        notifications.readable(person.id(), book.unmailed(person.id())).stream()
            .filter(one -> Objects.requireNonNull(settings.kinds().get(one.kind())).byMail())
            .toList();
    if (news.isEmpty()) {
      return;
    }
    var letter = new SimpleMailMessage();
    letter.setFrom(from);
    letter.setTo(settings.address());
    letter.setSubject(messages.text("discussion.mail.subject", news.size()));
    letter.setText(text(person, news));
    try {
      sender.send(letter);
      book.mailed(news, Instant.now());
    } catch (MailException notSent) {
      // It stays unmailed, and goes with the next letter.
      log.warn("The digest for {} could not be sent", person.username(), notSent);
    }
  }

  private String text(Person person, List<Notification> news) {
    var names =
        people.byIds(
            news.stream().flatMap(one -> Stream.ofNullable(one.actor())).distinct().toList());
    return news.stream()
        .map(one -> line(one, name(names.get(one.actor()))))
        .collect(
            Collectors.joining(
                "\n\n",
                messages.text("discussion.mail.hello", person.displayName()) + "\n\n",
                "\n\n" + messages.text("discussion.mail.foot") + "\n"));
  }

  private String line(Notification one, String who) {
    return messages.text("discussion.told." + one.kind().slug(), who)
        + "\n"
        + address
        + "/articles/"
        + one.article()
        + (one.claim() == null ? "" : "?claim=" + one.claim());
  }

  private String name(@Nullable Person actor) {
    return actor == null ? messages.text("claims.a-teammate") : actor.displayName();
  }
}
