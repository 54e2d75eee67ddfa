package org.claimlight.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.claimlight.articles.ArticleActivity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps trying what was changed on the saved searches: one thread, apart from the indexer's. */
@Component
class Alerts implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Alerts.class);

  /** News that was lost is made up for after so long. */
  private static final Duration CHECK = Duration.ofSeconds(5);

  private static final Duration PATIENCE_AT_STOP = Duration.ofMillis(1_500);

  private final StoredMatching matching;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  Alerts(StoredMatching matching) {
    this.matching = matching;
  }

  @Override
  public synchronized void start() {
    running = true;
    Thread worker = new Thread(this::run, "search-alerts");
    worker.setDaemon(true);
    thread = worker;
    worker.start();
  }

  @Override
  public synchronized void stop() {
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

  /** After the indexer, whose index a new search is tried on. */
  @Override
  public int getPhase() {
    return 1;
  }

  /** A hint, not the message: what changed stands in the database. */
  @TransactionalEventListener
  void committed(ArticleActivity activity) {
    work.release();
  }

  private void run() {
    while (running) {
      try {
        boolean more = true;
        while (running && more) {
          more = matching.round();
        }
      } catch (RuntimeException e) {
        // The database may be away for a moment. Nothing of the round was kept; it is made again.
        log.error("Saved searches could not be tried; trying again", e);
      }
      pause();
    }
  }

  private void pause() {
    try {
      if (work.tryAcquire(CHECK.toNanos(), TimeUnit.NANOSECONDS)) {
        work.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
