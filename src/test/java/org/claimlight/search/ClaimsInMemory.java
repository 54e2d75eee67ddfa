package org.claimlight.search;

import static org.claimlight.search.index.ClaimDocuments.claim;
import static org.claimlight.search.index.ClaimDocuments.claimId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.claimlight.claims.ClaimChanges.Change;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDocument;
import org.jspecify.annotations.Nullable;

/** A database of claims: each change has the next number. */
final class ClaimsInMemory implements ClaimFeed {

  final List<ClaimId> read = new CopyOnWriteArrayList<>();
  volatile int failures;
  volatile Runnable whenRead = () -> {};

  private final Map<ClaimId, ClaimDocument> claims = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private long last;

  synchronized void mark(String name, String quote) {
    alter(name, quote);
    changed(claimId(name));
  }

  /** Behind the index's back. */
  synchronized void alter(String name, String quote) {
    claims.put(claimId(name), claim(quote, with -> with.id(claimId(name))));
  }

  synchronized void remove(String name) {
    claims.remove(claimId(name));
    changed(claimId(name));
  }

  /** As if it had never been, and nobody was told. */
  synchronized void forget(String name) {
    claims.remove(claimId(name));
    changes.removeIf(change -> change.claim().equals(claimId(name)));
  }

  private void changed(ClaimId claim) {
    changes.removeIf(change -> change.claim().equals(claim));
    changes.add(new Change(++last, claim));
  }

  synchronized void forgetLastChange() {
    changes.removeLast();
  }

  synchronized void restoreTo(long number) {
    changes.removeIf(change -> change.number() > number);
    last = number;
  }

  @Override
  public synchronized long last() {
    return last;
  }

  @Override
  public synchronized List<Change> since(long after, int limit) {
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("away");
    }
    return changes.stream().filter(change -> change.number() > after).limit(limit).toList();
  }

  @Override
  public synchronized List<Change> of(Collection<ClaimId> wanted) {
    return matching(change -> wanted.contains(change.claim()), Integer.MAX_VALUE);
  }

  @Override
  public synchronized List<Change> all(@Nullable ClaimId after, int limit) {
    return matching(
        change -> after == null || change.claim().toString().compareTo(after.toString()) > 0,
        limit);
  }

  private List<Change> matching(Predicate<Change> wanted, int limit) {
    return changes.stream()
        .filter(change -> claims.containsKey(change.claim()))
        .filter(wanted)
        .sorted(Comparator.comparing(change -> change.claim().toString()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long count() {
    return claims.size();
  }

  @Override
  public List<ClaimDocument> documents(Collection<Change> wanted) {
    List<ClaimDocument> documents;
    synchronized (this) {
      read.addAll(wanted.stream().map(Change::claim).toList());
      documents =
          wanted.stream()
              .filter(change -> claims.containsKey(change.claim()))
              .map(change -> numbered(claims.get(change.claim()), change.number()))
              .toList();
    }
    whenRead.run();
    return documents;
  }

  private static ClaimDocument numbered(ClaimDocument document, long number) {
    return claim(document.quotes().getFirst(), with -> with.id(document.claim()).change(number));
  }
}
