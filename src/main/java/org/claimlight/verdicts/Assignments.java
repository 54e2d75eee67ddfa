package org.claimlight.verdicts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.Role;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.claims.DeskHistory;
import org.claimlight.shell.StaleChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which claims and articles in hand, by when, and what is still free to take. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Assignments {

  private static final int MOST_TRIED = 50;

  private final AssignmentBook book;
  private final Articles articles;
  private final Claims claims;
  private final ClaimHistory history;
  private final DeskHistory desk;
  private final People people;
  private final CurrentPerson current;
  private final ApplicationEventPublisher events;

  Assignments(
      AssignmentBook book,
      Articles articles,
      Claims claims,
      ClaimHistory history,
      DeskHistory desk,
      People people,
      CurrentPerson current,
      ApplicationEventPublisher events) {
    this.book = book;
    this.articles = articles;
    this.claims = claims;
    this.history = history;
    this.desk = desk;
    this.people = people;
    this.current = current;
    this.events = events;
  }

  /** What waits for the current person: due first, then what presses most, then the oldest. */
  public List<Assignment> waitingForMe() {
    return book.waitingFor(current.require().id());
  }

  /** What is in hand of an article and of its claims. */
  public List<Assignment> waitingOn(ArticleId article) {
    return book.waitingOn(article);
  }

  public List<Assignment> waitingOnClaims(Collection<ClaimId> wanted) {
    return book.waitingOnClaims(wanted);
  }

  public Assignment get(AssignmentId id) {
    return book.find(id).orElseThrow(AssignmentRefused::unknown);
  }

  /**
   * Puts a claim into somebody's hands; who has it already gets the new priority and due time.
   *
   * @throws AssignmentRefused for nobody, a reader, somebody who has left, or a due time in the
   *     past that is not said to be meant
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Assignment assign(ClaimId id, AssignmentWanted wanted) {
    var assignee = assignee(wanted);
    checkDue(wanted);
    return give(claims.holdForWork(id), assignee, wanted);
  }

  /** The same for an article as a whole. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Assignment assign(ArticleId id, AssignmentWanted wanted) {
    var assignee = assignee(wanted);
    checkDue(wanted);
    return put(articles.get(id).id(), null, assignee, wanted);
  }

  /**
   * Takes the next claim from the queue: work on it that the person could do and nobody has in
   * hand. Two who take at once get two claims.
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Optional<Assignment> takeNext() {
    var me = current.require();
    for (var id : book.free(me.id(), MOST_TRIED)) {
      var claim = claims.holdForWork(id);
      if (book.waitingOnClaims(List.of(id)).isEmpty()) {
        return Optional.of(
            give(claim, me, new AssignmentWanted(me.id(), Priority.NORMAL, null, false)));
      }
    }
    return Optional.empty();
  }

  /** How many claims could be taken, as far as it pays to count. */
  public int free() {
    return book.free(current.require().id(), MOST_TRIED).size();
  }

  /**
   * Changes priority and due time.
   *
   * @throws StaleChange when somebody changed it since
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Assignment change(AssignmentId id, long version, AssignmentWanted wanted) {
    var before = locked(id, version);
    checkDue(wanted);
    book.update(id, priority(wanted), due(wanted), before.doneAt());
    var now = get(id);
    tell("changed", before, now, person(now));
    return now;
  }

  /** The assignee says that it is done, or that it is not yet. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Assignment markDone(AssignmentId id, long version, boolean done) {
    var before = locked(id, version);
    if (!before.assignee().equals(current.require().id())) {
      throw AssignmentRefused.notYours();
    }
    book.update(id, before.priority(), before.due(), done ? now() : null);
    var now = get(id);
    announce(now, false);
    return now;
  }

  /** Takes it out of the assignee's hands: they themselves, who gave it, or an editor. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public void withdraw(AssignmentId id, long version) {
    var before = locked(id, version);
    var me = current.require();
    if (!before.assignee().equals(me.id())
        && !before.assignedBy().equals(me.id())
        && !me.may(Role.EDITOR)) {
      throw AssignmentRefused.notYours();
    }
    book.delete(id);
    tell("ended", before, null, person(before));
  }

  private Assignment give(Claim claim, Person assignee, AssignmentWanted wanted) {
    return put(claim.article(), claim.id(), assignee, wanted);
  }

  private Assignment put(
      ArticleId article, @Nullable ClaimId claim, Person assignee, AssignmentWanted wanted) {
    var had = book.of(article, claim, assignee.id()).orElse(null);
    if (had != null) {
      book.update(had.id(), priority(wanted), due(wanted), null);
      var now = get(had.id());
      tell("changed", had, now, assignee);
      return now;
    }
    var given =
        new Assignment(
            AssignmentId.random(),
            article,
            claim,
            assignee.id(),
            current.require().id(),
            priority(wanted),
            due(wanted),
            now(),
            null,
            0);
    book.insert(given);
    tell("given", null, given, assignee);
    return given;
  }

  private void tell(
      String what, @Nullable Assignment before, @Nullable Assignment now, Person assignee) {
    var either = now == null ? before : now;
    if (either == null) {
      return;
    }
    var was = before == null ? Map.<String, Object>of() : fields(before, assignee);
    var is = now == null ? Map.<String, Object>of() : fields(now, assignee);
    if (either.claim() == null) {
      desk.record("article-assignment-" + what, either.article(), was, is);
    } else {
      history.record(claims.truly(either.claim()), now(), "claim-assignment-" + what, was, is);
    }
    announce(either, before == null);
  }

  private void announce(Assignment one, boolean given) {
    events.publishEvent(
        new AssignmentChanged(
            one.article(), one.claim(), one.assignee(), given, current.require().id(), now()));
  }

  private static Map<String, Object> fields(Assignment one, Person assignee) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("assignee", assignee.displayName());
    fields.put("priority", one.priority().slug());
    fields.put("due", one.due() == null ? "" : one.due().toString());
    return fields;
  }

  private Assignment locked(AssignmentId id, long version) {
    var found = book.lock(id).orElseThrow(AssignmentRefused::unknown);
    if (found.version() != version) {
      throw new StaleChange("verdicts.assignment.stale", found.version());
    }
    return found;
  }

  private Person person(Assignment one) {
    return people.get(one.assignee());
  }

  private Person assignee(AssignmentWanted wanted) {
    if (wanted.assignee() == null) {
      throw AssignmentRefused.nobody();
    }
    var person = people.byIds(List.of(wanted.assignee())).get(wanted.assignee());
    if (person == null) {
      throw AssignmentRefused.nobody();
    }
    if (!person.may(Role.REVIEWER)) {
      throw AssignmentRefused.cannotWork(person.displayName());
    }
    return person;
  }

  private static void checkDue(AssignmentWanted wanted) {
    if (wanted.due() != null && !wanted.pastMeant() && wanted.due().isBefore(Instant.now())) {
      throw AssignmentRefused.past();
    }
  }

  private static Priority priority(AssignmentWanted wanted) {
    return wanted.priority() == null ? Priority.NORMAL : wanted.priority();
  }

  private static @Nullable Instant due(AssignmentWanted wanted) {
    return wanted.due() == null ? null : wanted.due().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
