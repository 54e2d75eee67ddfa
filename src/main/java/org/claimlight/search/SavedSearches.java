package org.claimlight.search;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.Role;
import org.claimlight.search.SavedSearchBook.Kept;
import org.claimlight.search.index.QueryMistake;
import org.claimlight.search.index.QueryReading;
import org.claimlight.shell.Input;
import org.claimlight.shell.StaleChange;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches that people keep, for themselves or for the desk. Each owner's have different names. A
 * desk's search is changed by its owner and by editors. Who follows one is told of claims that come
 * to answer it; see {@link StoredMatching}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class SavedSearches {

  public static final int LONGEST_NAME = 80;
  static final int MOST = 100;
  private static final int MOST_FILTERS = 50;
  private static final Duration TO_TAKE_BACK = Duration.ofHours(1);

  private final SavedSearchBook book;
  private final AnswerBook answers;
  private final StoredMatching matching;
  private final QueryReader queries;
  private final CurrentPerson current;

  SavedSearches(
      SavedSearchBook book,
      AnswerBook answers,
      StoredMatching matching,
      QueryReader queries,
      CurrentPerson current) {
    this.book = book;
    this.answers = answers;
    this.matching = matching;
    this.queries = queries;
    this.current = current;
  }

  /** The current person's own and the desk's, by name. */
  public List<SavedSearch> all() {
    Person me = current.require();
    return seen(me, book.visibleTo(me.id()));
  }

  /**
   * @throws SavedSearchRefused when there is none, or it is another's own
   */
  public SavedSearch get(SavedSearchId id) {
    Person me = current.require();
    Kept kept = visible(book.find(id).orElseThrow(SavedSearchRefused::unknown), me);
    return seen(me, List.of(kept)).getFirst();
  }

  /**
   * Keeps a search. The claims that answer it now are known: nobody is told of them.
   *
   * @param follow whether the current person is to be told of those that come
   * @throws SavedSearchRefused for a name that is taken, or one search too many
   * @throws QueryMistake when not all of the query can be understood
   */
  @Transactional
  public SavedSearch save(SavedSearchDetails details, boolean follow) {
    Person me = current.require();
    matching.hold();
    Instant now = now();
    book.forgetDeletedBefore(now.minus(TO_TAKE_BACK));
    if (book.ownedBy(me.id()) >= MOST) {
      throw SavedSearchRefused.tooMany(MOST);
    }
    Kept wanted =
        checked(
            new Kept(
                SavedSearchId.random(),
                me.id(),
                "",
                false,
                details.state(),
                now,
                false,
                now,
                me.id(),
                null,
                0),
            details,
            me);
    book.insert(wanted);
    book.update(begun(wanted));
    if (follow) {
      book.follow(wanted.id(), me.id());
    }
    book.look(wanted.id(), me.id(), now);
    return get(wanted.id());
  }

  /**
   * Changes name, audience or what it asks. If it asks something else, it begins anew with the
   * claims that answer it now.
   *
   * @throws StaleChange when somebody changed it since
   */
  @Transactional
  public SavedSearch change(SavedSearchId id, long version, SavedSearchDetails details) {
    Person me = current.require();
    matching.hold();
    Kept before = toChange(id, version, me);
    Kept wanted = checked(before, details, me);
    boolean asksAnew =
        !wanted.state().q().equals(before.state().q())
            || !wanted.state().chosen().equals(before.state().chosen());
    book.update(asksAnew ? begun(wanted) : wanted);
    if (before.desk() && !wanted.desk()) {
      book.followers(id).stream()
          .filter(one -> !one.equals(before.owner()))
          .forEach(one -> book.unfollow(id, one));
    }
    // An editor may have made it its owner's own.
    return seen(me, List.of(book.find(id).orElseThrow())).getFirst();
  }

  /** It can be taken back for an hour. */
  @Transactional
  public void delete(SavedSearchId id, long version) {
    toChange(id, version, current.require());
    book.delete(id, now());
  }

  /** Takes back a deletion. */
  @Transactional
  public SavedSearch restore(SavedSearchId id) {
    Person me = current.require();
    matching.hold();
    Kept kept =
        book.lock(id)
            .filter(one -> one.isDeleted() && mayChange(one, me))
            .orElseThrow(SavedSearchRefused::unknown);
    if (book.isTaken(kept.owner(), kept.name(), id)) {
      throw SavedSearchRefused.nameTaken(kept.name());
    }
    book.update(kept);
    return get(id);
  }

  /** Says whether the current person is to be told of claims that come to answer it. */
  @Transactional
  public SavedSearch follow(SavedSearchId id, boolean tell) {
    Person me = current.require();
    Kept kept = visible(book.lock(id).orElseThrow(SavedSearchRefused::unknown), me);
    if (tell) {
      book.follow(kept.id(), me.id());
    } else {
      book.unfollow(kept.id(), me.id());
    }
    return get(id);
  }

  /** Notes that the current person has its answers before them. */
  @Transactional
  public void look(SavedSearchId id) {
    Person me = current.require();
    book.look(
        visible(book.lock(id).orElseThrow(SavedSearchRefused::unknown), me).id(), me.id(), now());
  }

  private Kept toChange(SavedSearchId id, long version, Person me) {
    Kept kept = visible(book.lock(id).orElseThrow(SavedSearchRefused::unknown), me);
    if (!mayChange(kept, me)) {
      throw SavedSearchRefused.notYours();
    }
    if (kept.version() != version) {
      throw new StaleChange("search.saved.stale", kept.version());
    }
    return kept;
  }

  private static Kept visible(Kept kept, Person me) {
    if (kept.isDeleted() || !(kept.desk() || kept.owner().equals(me.id()))) {
      throw SavedSearchRefused.unknown();
    }
    return kept;
  }

  private static boolean mayChange(Kept kept, Person me) {
    return kept.owner().equals(me.id()) || (kept.desk() && me.may(Role.EDITOR));
  }

  private Kept checked(Kept before, SavedSearchDetails details, Person me) {
    String name =
        Input.required(details.name(), "name", LONGEST_NAME, "search.saved.name-missing")
            .replaceAll("\\s+", " ");
    if (details.desk() && !before.desk() && !me.may(Role.REVIEWER)) {
      throw SavedSearchRefused.readersKeepTheirs();
    }
    SearchState state = details.state();
    if (state.chosen().values().stream().mapToInt(Set::size).sum() > MOST_FILTERS) {
      throw SavedSearchRefused.tooManyFilters(MOST_FILTERS);
    }
    QueryReading reading = queries.read(state.q());
    if (!reading.mistakes().isEmpty()) {
      // What is half understood would tell of claims that nobody asked for.
      throw reading.mistakes().getFirst();
    }
    if (book.isTaken(before.owner(), name, before.id())) {
      throw SavedSearchRefused.nameTaken(name);
    }
    return new Kept(
        before.id(),
        before.owner(),
        name,
        details.desk(),
        state,
        before.since(),
        before.allKnown(),
        now(),
        me.id(),
        null,
        before.version());
  }

  private Kept begun(Kept wanted) {
    return new Kept(
        wanted.id(),
        wanted.owner(),
        wanted.name(),
        wanted.desk(),
        wanted.state(),
        now(),
        matching.begin(wanted),
        wanted.changedAt(),
        wanted.changedBy(),
        null,
        wanted.version());
  }

  private List<SavedSearch> seen(Person me, List<Kept> found) {
    Set<SavedSearchId> followed = book.followedBy(me.id());
    Map<SavedSearchId, Integer> fresh =
        answers.fresh(me.id(), found.stream().map(Kept::id).toList());
    return found.stream()
        .map(
            kept ->
                new SavedSearch(
                    kept.id(),
                    kept.owner(),
                    kept.name(),
                    kept.desk(),
                    kept.state(),
                    followed.contains(kept.id()),
                    fresh.getOrDefault(kept.id(), 0),
                    mayChange(kept, me),
                    kept.changedBy(),
                    kept.changedAt(),
                    kept.version()))
        .toList();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
