package org.claimlight.search;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.claimlight.claims.ClaimChanges.Change;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.IndexState.Phase;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.ClaimIndex.Opening;
import org.claimlight.search.index.DraftFailed;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.IndexDraft;
import org.claimlight.search.index.IndexUnusable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the index up to the database and keeps it there: one thread that applies changes in their
 * order. How this hangs together stands with the package.
 */
final class Indexer implements SmartLifecycle {

  /**
   * How often the indexer does what nobody asks it for.
   *
   * @param commit at most so long after a change is it on disk
   * @param check how often it looks whether the index is still there
   * @param retry how long it waits after a failure
   */
  record Rhythm(Duration commit, Duration check, Duration retry) {}

  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  private static final int BATCH = 500;

  /** Between two of these, what people change meanwhile gets its turn: they wait for it. */
  private static final int DRAFT_BATCH = 100;

  private static final Duration PATIENCE_AT_STOP = Duration.ofMillis(1_500);

  private final ClaimIndex index;
  private final ClaimFeed feed;
  private final Rhythm rhythm;

  private final Semaphore work = new Semaphore(0);

  private volatile IndexState state = new IndexState(Phase.OPENING, 0, 0, null);
  private volatile boolean running;
  private volatile boolean rebuildWanted;
  private boolean open;
  private @Nullable String whyNotRebuilt;
  private long committed;
  private long commitDue;
  private @Nullable Thread thread;

  Indexer(ClaimIndex index, ClaimFeed feed, Rhythm rhythm) {
    this.index = index;
    this.feed = feed;
    this.rhythm = rhythm;
  }

  /**
   * Opens the index before anybody can change a claim: only now does a number beyond the database's
   * last show that the index belongs to a later state of it than the one we have.
   */
  @Override
  public void start() {
    running = true;
    try {
      open();
    } catch (IndexUnusable e) {
      fail(e);
    }
    Thread worker = new Thread(this::run, "search-indexer");
    worker.setDaemon(true);
    thread = worker;
    worker.start();
  }

  @Override
  public void stop() {
    running = false;
    wake();
    Thread worker = thread;
    if (worker != null) {
      try {
        worker.join(PATIENCE_AT_STOP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    try {
      index.close();
    } catch (IndexUnusable e) {
      log.warn("The search index could not be committed at the end: {}", e.detail());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Starts before the web server lets anybody in, and stops after it. */
  @Override
  public int getPhase() {
    return 0;
  }

  /** There may be changes to apply. Costs nothing and may be called at any time. */
  void wake() {
    work.release();
  }

  /** Makes the index anew from the database, beside the one that is searched meanwhile. */
  void rebuild() {
    rebuildWanted = true;
    wake();
  }

  IndexState state() {
    return state;
  }

  private void run() {
    while (running) {
      try {
        round();
        pause(rhythm.check().compareTo(rhythm.commit()) < 0 ? rhythm.check() : rhythm.commit());
      } catch (IndexUnusable e) {
        fail(e);
        rest();
      } catch (RuntimeException e) {
        // The database may be away for a moment. The thread must outlive it: nobody starts another.
        log.error("Changes could not be indexed; trying again", e);
        state = new IndexState(Phase.FAILED, index.applied(), state.total(), e.toString());
        rest();
      }
    }
  }

  private void round() {
    if (!open) {
      open();
    }
    if (!index.intact()) {
      throw new IndexUnusable("the index's folder is gone");
    }
    catchUp();
    finished();
    if (rebuildWanted) {
      renew();
      finished();
    }
    commitIfDue();
  }

  private void open() {
    Opening found = index.open();
    open = true;
    long last = feed.last();
    Phase phase = found == Opening.KEPT ? Phase.CATCHING_UP : Phase.REBUILDING;
    if (index.applied() > last) {
      log.warn(
          "The search index knows of change {}, the database of {}: rebuilding it",
          index.applied(),
          last);
      index.clear();
      phase = Phase.REBUILDING;
    }
    committed = index.applied();
    commitDue = System.nanoTime() + rhythm.commit().toNanos();
    state = new IndexState(phase, index.applied(), last, null);
    if (phase == Phase.REBUILDING) {
      // It is made anew as it is.
      rebuildWanted = false;
    }
    log.info("Search index: {}, at change {} of {}", found, index.applied(), last);
  }

  private void catchUp() {
    boolean more = true;
    while (running && more) {
      // Before the changes: a number that comes in between belongs to the next round.
      long last = feed.last();
      List<Change> changes = feed.since(index.applied(), BATCH);
      more = !changes.isEmpty();
      if (more || index.applied() < last) {
        index.apply(batch(changes, last));
      }
      commitIfDue();
      if (state.phase() != Phase.RENEWING) {
        state = new IndexState(state.phase(), index.applied(), last, null);
      }
    }
  }

  /**
   * @param last the number up to which there is nothing more when there are no changes: the last
   *     change may have been to a claim that is no more
   */
  private IndexBatch batch(List<Change> changes, long last) {
    if (changes.isEmpty()) {
      return IndexBatch.of(List.of(), last);
    }
    List<ClaimDocument> documents = feed.documents(changes);
    Set<ClaimId> gone = new LinkedHashSet<>(changes.stream().map(Change::claim).toList());
    documents.forEach(document -> gone.remove(document.claim()));
    return new IndexBatch(documents, List.copyOf(gone), changes.getLast().number());
  }

  /**
   * Fills another index from the first change on, in turns with the one that is searched, until
   * there is nothing more for either. A change that comes meanwhile gets into both.
   */
  private void renew() {
    whyNotRebuilt = null;
    state = new IndexState(Phase.RENEWING, 0, index.applied(), null);
    log.info("Search index: building it anew beside the old one");
    try (IndexDraft draft = index.draft()) {
      boolean more = true;
      while (running && more) {
        catchUp();
        long last = feed.last();
        List<Change> changes = feed.since(draft.applied(), DRAFT_BATCH);
        more = !changes.isEmpty();
        draft.apply(batch(changes, last));
        state = new IndexState(Phase.RENEWING, draft.applied(), last, null);
      }
      if (running) {
        draft.takeOver();
        rebuildWanted = false;
        committed = index.applied();
        log.info("Search index: rebuilt, {} claims", index.size());
      }
    } catch (DraftFailed e) {
      rebuildWanted = false;
      whyNotRebuilt = e.detail();
      log.error("The search index could not be rebuilt; the old one stays", e);
    }
  }

  private void finished() {
    if (!running) {
      return;
    }
    if (state.phase() == Phase.REBUILDING) {
      index.commit();
      committed = index.applied();
      log.info("Search index: rebuilt, {} claims", index.size());
    }
    state = new IndexState(Phase.READY, index.applied(), index.applied(), whyNotRebuilt);
  }

  private void commitIfDue() {
    long now = System.nanoTime();
    if (index.applied() == committed) {
      commitDue = now + rhythm.commit().toNanos();
    } else if (now - commitDue >= 0) {
      index.commit();
      committed = index.applied();
    }
  }

  private void fail(IndexUnusable e) {
    open = false;
    if (state.phase() == Phase.RENEWING) {
      // What the one could not bear may be what the other took, such as the disk's last room.
      rebuildWanted = false;
      whyNotRebuilt = e.detail();
    }
    state = new IndexState(Phase.FAILED, 0, state.total(), e.detail());
    log.error("The search index cannot be used; trying again: {}", e.detail(), e);
  }

  private void pause(Duration atMost) {
    try {
      if (work.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
        work.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  /** Waits whether there is work or not, but not longer than the process lives. */
  private void rest() {
    long until = System.nanoTime() + rhythm.retry().toNanos();
    while (running && until - System.nanoTime() > 0) {
      pause(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
    }
  }
}
