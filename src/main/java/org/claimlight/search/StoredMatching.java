package org.claimlight.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.Unattended;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimChanges.Change;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimSight;
import org.claimlight.claims.Claims;
import org.claimlight.discussion.Notifications;
import org.claimlight.search.SavedSearchBook.Kept;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.ClaimIndex.Sweep;
import org.claimlight.search.index.ClaimQuery;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.IndexUnusable;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.QueryField;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.index.QueryMistake;
import org.claimlight.search.index.QueryReading;
import org.claimlight.search.index.StoredQueries;
import org.claimlight.search.index.StoredQueries.Matcher;
import org.claimlight.search.index.StoredQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries changed claims on the saved searches, and tells those who follow one of each claim that
 * comes to answer it, once.
 *
 * <p>How far it has come is a number in the database. It moves in the transaction that notes the
 * answers and tells of them, so a kill leaves either all of that or nothing. A search is saved
 * under the lock of that number: every change up to it is in the index when the search's first
 * answers are noted, and every later one is tried on it.
 *
 * <p>A claim's document holds what everybody may see of it. What a blind first pass keeps back, it
 * keeps from here.
 */
@Service
class StoredMatching {

  static final int BATCH = 100;

  /** So many answers are noted when a search is saved. */
  static final int MOST_KNOWN = Criteria.DEEPEST;

  private static final String WORKER = "search-alerts";

  private final SavedSearchBook book;
  private final AnswerBook answers;
  private final ClaimFeed feed;
  private final ClaimIndex index;
  private final Freshness freshness;
  private final QueryReader queries;
  private final StoredQueries stored;
  private final Claims claims;
  private final ClaimSight sight;
  private final Notifications notifications;
  private volatile Ready ready;

  StoredMatching(
      SavedSearchBook book,
      AnswerBook answers,
      ClaimFeed feed,
      ClaimIndex index,
      Freshness freshness,
      QueryReader queries,
      StoredQueries stored,
      Claims claims,
      ClaimSight sight,
      Notifications notifications) {
    this.book = book;
    this.answers = answers;
    this.feed = feed;
    this.index = index;
    this.freshness = freshness;
    this.queries = queries;
    this.stored = stored;
    this.claims = claims;
    this.sight = sight;
    this.notifications = notifications;
    this.ready = new Ready(List.of(), Map.of(), stored.of(Map.of()));
  }

  /**
   * Saved searches, made ready.
   *
   * @param closed what the desk knew of fields' values then
   */
  private record Ready(
      List<Kept> searches, Map<QueryField, List<String>> closed, Matcher<SavedSearchId> matcher) {}

  /** Lets nothing be tried until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold() {
    answers.lock();
  }

  /**
   * Notes what answers a search now, so that nobody is told of it.
   *
   * @return whether that is all of it: not when the index is being repaired, or when it is too much
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean begin(Kept search) {
    answers.lock();
    List<ClaimId> known = new ArrayList<>();
    // All that is committed, not only what was tried: a claim marked a moment ago answers already.
    boolean whole = freshness.await(feed.last()) && sweep(search, known);
    answers.begin(search.id(), whole ? known : List.of());
    return whole;
  }

  private boolean sweep(Kept search, List<ClaimId> into) {
    boolean[] whole = {false};
    try {
      index.sweep(
          new Criteria(
              new ClaimQuery.Itself(queries.read(search.state().q()).query()),
              search.state().chosen(),
              Order.NEWEST,
              0,
              1,
              false),
          MOST_KNOWN,
          new Sweep() {
            @Override
            public void begin(long total, boolean exact) {
              whole[0] = exact && total <= MOST_KNOWN;
            }

            @Override
            public void hits(List<Hit> some) {
              some.forEach(hit -> into.add(hit.claim()));
            }
          });
    } catch (IndexUnusable repairing) {
      return false;
    }
    return whole[0];
  }

  /**
   * Tries the next changed claims.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean round() {
    long applied = answers.lock();
    // Before the changes: a number that comes in between belongs to the next round.
    long last = feed.last();
    List<Change> changes = feed.since(applied, BATCH);
    if (changes.isEmpty()) {
      if (applied < last) {
        answers.advance(last);
      }
      return false;
    }
    List<Kept> searches = book.all();
    if (!searches.isEmpty()) {
      Unattended.reading(
          WORKER,
          () -> {
            match(changes, searches);
            return true;
          });
    }
    answers.advance(changes.getLast().number());
    return true;
  }

  private void match(List<Change> changes, List<Kept> searches) {
    Matcher<SavedSearchId> matcher = ready(searches);
    Map<SavedSearchId, Kept> byId =
        searches.stream().collect(Collectors.toMap(Kept::id, Function.identity()));
    Map<ClaimId, Claim> changed =
        claims.byIds(changes.stream().map(Change::claim).toList()).stream()
            .collect(Collectors.toMap(Claim::id, Function.identity()));
    // Before the documents: what is veiled now is left out of them.
    Set<ClaimId> blind = sight.veiled(changed.values());
    for (ClaimDocument document : feed.documents(changes)) {
      Claim claim = changed.get(document.claim());
      if (claim != null) {
        Answering answering = new Answering(claim, blind.contains(claim.id()));
        answering.note(matcher.answeredBy(document), byId);
      }
    }
  }

  private final class Answering {

    private final Claim claim;
    private final boolean blind;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    Answering(Claim claim, boolean blind) {
      this.claim = claim;
      this.blind = blind;
    }

    void note(Set<SavedSearchId> answered, Map<SavedSearchId, Kept> searches) {
      Map<SavedSearchId, Boolean> known = answers.of(claim.id());
      known.forEach(
          (search, did) -> {
            boolean does = answered.contains(search);
            if (does != did) {
              answers.note(search, claim.id(), does);
            }
          });
      for (SavedSearchId id : answered) {
        Kept search = searches.get(id);
        if (search != null && !known.containsKey(id)) {
          boolean isNew = search.allKnown() || claim.markedAt().isAfter(search.since());
          answers.note(id, claim.id(), isNew ? now : null);
          if (isNew && !search.isDeleted()) {
            book.followers(id).forEach(follower -> tell(follower, search));
          }
        }
      }
    }

    private void tell(PersonId follower, Kept search) {
      if (search.desk() || search.owner().equals(follower)) {
        notifications.tellOfAnswer(
            follower, claim.article(), claim.id(), claim.markedBy(), search.name(), blind);
      }
    }
  }

  /** Made anew only when a search was saved, changed or deleted, or the desk's scale was. */
  private Matcher<SavedSearchId> ready(List<Kept> searches) {
    Map<QueryField, List<String>> closed = queries.closedFields();
    if (!searches.equals(ready.searches()) || !closed.equals(ready.closed())) {
      Map<SavedSearchId, StoredQuery> wanted = new LinkedHashMap<>();
      for (Kept search : searches) {
        StoredQuery query = query(search, closed);
        if (query != null) {
          wanted.put(search.id(), query);
        }
      }
      ready = new Ready(searches, closed, stored.of(wanted));
    }
    return ready.matcher();
  }

  /** None when the desk no longer knows what it asks for, such as a rating that was done away. */
  private static @Nullable StoredQuery query(Kept search, Map<QueryField, List<String>> closed) {
    try {
      QueryReading reading = QueryLanguage.read(search.state().q(), closed);
      return reading.mistakes().isEmpty()
          ? new StoredQuery(reading.query(), search.state().chosen())
          : null;
    } catch (QueryMistake mistake) {
      return null;
    }
  }
}
