package org.claimlight.search;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.claimlight.claims.ClaimChanges.Change;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDigest;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.IndexEntry;
import org.claimlight.search.index.IndexUnusable;

/**
 * Compares the index with the database, a batch of claims at a time, while people search and write.
 *
 * <p>The two are never read at the same moment, so a claim that is being changed may look as if it
 * differed. Whatever differs is therefore compared once more, after the index has come as far as
 * the database was; a claim whose number moved during that is under work and counts as right.
 */
final class IndexCheck {

  /** Hears how far the check has come, in claims. */
  interface Listener {
    void compared(long claims, long of);
  }

  private static final int BATCH = 500;

  private final ClaimIndex index;
  private final ClaimFeed feed;
  private final Duration patience;
  private final BooleanSupplier stopped;

  private final Map<Difference, Long> counts = new EnumMap<>(Difference.class);
  private final Map<Difference, List<ClaimId>> first = new EnumMap<>(Difference.class);

  /**
   * @param patience how long to wait for the index to come as far as the database
   * @param stopped whether nobody wants the outcome any more
   */
  IndexCheck(ClaimIndex index, ClaimFeed feed, Duration patience, BooleanSupplier stopped) {
    this.index = index;
    this.feed = feed;
    this.patience = patience;
    this.stopped = stopped;
  }

  /**
   * To be called once. Costs a reading of every claim and of every file of the index.
   *
   * @throws IndexUnusable when the index cannot be read at all
   */
  IndexReport run(Listener listener) {
    long began = System.nanoTime();
    long claims = compareClaims(listener);
    findSurplus();
    String damage = index.damage();
    return new IndexReport(
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        Duration.ofNanos(System.nanoTime() - began).truncatedTo(ChronoUnit.MILLIS),
        claims,
        counts,
        first,
        damage);
  }

  private long compareClaims(Listener listener) {
    long all = feed.count();
    long compared = 0;
    listener.compared(compared, all);
    List<Change> page = feed.all(null, BATCH);
    while (!page.isEmpty() && !stopped.getAsBoolean()) {
      Set<ClaimId> suspects = compare(page).keySet();
      if (!suspects.isEmpty()) {
        compareAgain(suspects).forEach((claim, difference) -> note(difference, claim));
      }
      compared += page.size();
      listener.compared(compared, Math.max(compared, all));
      page = feed.all(page.getLast().claim(), BATCH);
    }
    return compared;
  }

  private Map<ClaimId, Difference> compare(List<Change> claims) {
    Map<ClaimId, String> digests =
        feed.documents(claims).stream().collect(toMap(ClaimDocument::claim, ClaimDigest::of));
    Map<ClaimId, IndexEntry> entries =
        index.entries(claims.stream().map(Change::claim).toList()).stream()
            .collect(toMap(IndexEntry::claim, entry -> entry, (one, other) -> other));
    Map<ClaimId, Difference> differences = new LinkedHashMap<>();
    for (Change claim : claims) {
      IndexEntry entry = entries.get(claim.claim());
      String digest = digests.get(claim.claim());
      if (digest == null) {
        // Is no more since the page was read: the other direction finds it if need be.
        continue;
      }
      if (entry == null) {
        differences.put(claim.claim(), Difference.MISSING);
      } else if (entry.change() != claim.number()) {
        differences.put(claim.claim(), Difference.OUTDATED);
      } else if (!entry.digest().equals(digest)) {
        differences.put(claim.claim(), Difference.DIFFERENT);
      }
    }
    return differences;
  }

  private Map<ClaimId, Difference> compareAgain(Set<ClaimId> suspects) {
    index.await(feed.last(), patience);
    List<Change> before = numbered(suspects);
    Map<ClaimId, Difference> differences = compare(before);
    Set<Change> after = Set.copyOf(numbered(differences.keySet()));
    Set<ClaimId> still =
        before.stream().filter(after::contains).map(Change::claim).collect(toSet());
    differences.keySet().retainAll(still);
    return differences;
  }

  /** With 0 for a claim whose change nobody noted: it is not in the index either. */
  private List<Change> numbered(Set<ClaimId> claims) {
    List<Change> numbered = new ArrayList<>(feed.of(claims));
    Set<ClaimId> rest = new LinkedHashSet<>(claims);
    numbered.forEach(change -> rest.remove(change.claim()));
    rest.forEach(claim -> numbered.add(new Change(0, claim)));
    return numbered;
  }

  private void findSurplus() {
    List<ClaimId> page = index.claims(null, BATCH);
    while (!page.isEmpty() && !stopped.getAsBoolean()) {
      Set<ClaimId> suspects = unknown(page);
      if (!suspects.isEmpty()) {
        index.await(feed.last(), patience);
        List<ClaimId> still = index.entries(suspects).stream().map(IndexEntry::claim).toList();
        unknown(still).forEach(claim -> note(Difference.SURPLUS, claim));
      }
      page = index.claims(page.getLast(), BATCH);
    }
  }

  /** Those of the claims that the database does not have. */
  private Set<ClaimId> unknown(List<ClaimId> claims) {
    Set<ClaimId> unknown = new LinkedHashSet<>(claims);
    feed.of(claims).forEach(change -> unknown.remove(change.claim()));
    return unknown;
  }

  private void note(Difference difference, ClaimId claim) {
    counts.merge(difference, 1L, Long::sum);
    List<ClaimId> named = first.computeIfAbsent(difference, kind -> new ArrayList<>());
    if (named.size() < IndexReport.NAMED) {
      named.add(claim);
    }
  }
}
