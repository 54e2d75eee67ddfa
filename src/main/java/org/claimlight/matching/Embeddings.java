package org.claimlight.matching;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.claimlight.accounts.Unattended;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimChanges;
import org.claimlight.claims.ClaimChanges.Change;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.matching.EmbeddingBook.Kept;
import org.claimlight.search.index.Embedding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Computes what claims mean, one thread behind everybody's back. It follows the numbers of changes:
 * a kill loses no more than the batch in hand, and a claim whose words did not change costs nothing
 * but a look.
 */
@Component
class Embeddings implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Embeddings.class);

  /** Small: all claims of a batch become findable by their meaning at once, at its end. */
  private static final int BATCH = 16;

  /** So many changes without anything to compute are looked at again after a kill. */
  private static final int SELDOM = 1_000;

  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(1);

  private final SentenceModel model;
  private final EmbeddingBook book;
  private final ClaimChanges changes;
  private final Claims claims;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private volatile long through;
  private long kept;
  private @Nullable Thread thread;

  Embeddings(SentenceModel model, EmbeddingBook book, ClaimChanges changes, Claims claims) {
    this.model = model;
    this.book = book;
    this.changes = changes;
    this.claims = claims;
  }

  /** How many changes were not looked at yet; 0 when every claim's meaning is known. */
  long behind() {
    return Math.max(0, changes.last() - through);
  }

  @TransactionalEventListener
  void committed(ArticleActivity activity) {
    work.release();
  }

  @Override
  public void start() {
    running = true;
    Thread worker = new Thread(this::run, "claim-embedder");
    worker.setDaemon(true);
    worker.setPriority(Thread.MIN_PRIORITY);
    thread = worker;
    worker.start();
  }

  @Override
  public void stop() {
    running = false;
    work.release();
    Thread worker = thread;
    if (worker != null) {
      try {
        worker.join(PATIENCE_AT_STOP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    try {
      if (model.awaitState() != SentenceModel.State.READY) {
        return;
      }
      through = book.through();
      kept = through;
      while (running) {
        if (!step()) {
          pause();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pause() throws InterruptedException {
    if (work.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  /** Whether there may be more to do. */
  private boolean step() {
    try {
      return Unattended.reading("claim-embedder", this::next);
    } catch (DataAccessException | TransactionException e) {
      // The database may be away for a moment, or be closing.
      log.debug("What claims mean could not be kept; trying again", e);
      return false;
    }
  }

  private boolean next() {
    // Before the changes: a number that comes in between belongs to the next round.
    long newest = changes.last();
    List<Change> batch = changes.since(newest < through ? 0 : through, BATCH);
    if (batch.isEmpty()) {
      through = newest;
      return false;
    }
    List<Claim> changed =
        claims.byIds(batch.stream().map(Change::claim).toList()).stream()
            .filter(claim -> claim.status() != ClaimStatus.DISMISSED)
            .toList();
    Map<ClaimId, Embedding> known = book.of(changed);
    Map<ClaimId, Kept> computed = new HashMap<>();
    for (Claim claim : changed) {
      if (!known.containsKey(claim.id())) {
        String wording = Wording.of(claim);
        model
            .embed(wording)
            .ifPresent(
                meaning -> computed.put(claim.id(), new Kept(Wording.digest(wording), meaning)));
      }
    }
    through = batch.getLast().number();
    if (!computed.isEmpty() || Math.abs(through - kept) > SELDOM) {
      book.keep(computed, through);
      kept = through;
    }
    return running;
  }
}
