package org.claimlight.search;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.IndexUnusable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs one check of the index at a time, in a thread of its own, and keeps what came out last. */
@Component
class IndexChecks implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(IndexChecks.class);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(1);

  private final ClaimIndex index;
  private final ClaimFeed feed;
  private final ReportBook book;

  private final AtomicBoolean running = new AtomicBoolean();
  private volatile IndexOverview.@Nullable Progress progress;
  private volatile @Nullable String failure;
  private volatile boolean stopped;
  private volatile @Nullable Thread worker;

  IndexChecks(ClaimIndex index, ClaimFeed feed, ReportBook book) {
    this.index = index;
    this.feed = feed;
    this.book = book;
  }

  /** Begins a check; if one is under way, that one will do. */
  void begin() {
    if (running.compareAndSet(false, true)) {
      failure = null;
      progress = new IndexOverview.Progress(0, 0);
      Thread thread = new Thread(this::run, "index-check");
      thread.setDaemon(true);
      worker = thread;
      thread.start();
    }
  }

  private void run() {
    try {
      IndexCheck check = new IndexCheck(index, feed, PATIENCE, () -> stopped);
      IndexReport report =
          check.run((claims, of) -> progress = new IndexOverview.Progress(claims, of));
      if (!stopped) {
        tell(report);
        book.keep(report);
      }
    } catch (IndexUnusable e) {
      fail(e.detail(), e);
    } catch (DataAccessException | TransactionException e) {
      fail(e.toString(), e);
    } finally {
      progress = null;
      running.set(false);
    }
  }

  private static void tell(IndexReport report) {
    if (report.isSound()) {
      log.info("Search index checked: {} claims, nothing differs", report.claims());
    } else {
      log.warn("Search index checked, and it differs: {}", report);
    }
  }

  private void fail(String why, RuntimeException e) {
    if (!stopped) {
      failure = why;
      log.error("The search index could not be checked", e);
    }
  }

  /** How far the check that is under way has come; null when none is. */
  IndexOverview.@Nullable Progress progress() {
    return progress;
  }

  /** Why the last check broke off; null when it did not. */
  @Nullable String failure() {
    return failure;
  }

  Optional<IndexReport> last() {
    return book.last();
  }

  @Override
  public void destroy() throws InterruptedException {
    stopped = true;
    Thread thread = worker;
    if (thread != null) {
      thread.join(PATIENCE_AT_STOP);
    }
  }
}
