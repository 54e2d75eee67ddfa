package org.claimlight.suggestions;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimlight.accounts.Unattended;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.suggestions.ranking.CheckedArticle;
import org.claimlight.suggestions.ranking.Conclusion;
import org.claimlight.suggestions.ranking.Ranker;
import org.claimlight.suggestions.ranking.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the ranker in step with what the desk decides, on a thread of its own. Only articles to
 * which something happened are read again; the fitting itself is from nothing and takes
 * milliseconds.
 */
@Component
class Training {

  private static final Logger log = LoggerFactory.getLogger(Training.class);

  /** The newest of the desk: tastes change, and reading all texts ever imported has no bound. */
  private static final int MOST_ARTICLES = 300;

  /** Whoever works through an article decides every few seconds: once for several decisions. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /**
   * Work that is done in one go, so that what was learned is always of one moment.
   *
   * @param own the ranker that was learned here, whether it ranks or not
   */
  record Learned(Ranker own, Trial trial) {

    /** The one that ranks: the desk's own once it has shown that it does better. */
    Ranker inUse() {
      return trial.conclusion() == Conclusion.BETTER ? own : Ranker.general();
    }
  }

  private final Articles articles;
  private final DeskRecord desk;
  private final Map<ArticleId, CheckedArticle> known = new ConcurrentHashMap<>();
  private final AtomicBoolean stale = new AtomicBoolean(true);
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("suggestions").factory());

  private volatile Learned learned = new Learned(Ranker.general(), Trial.of(List.of()));

  Training(Articles articles, DeskRecord desk) {
    this.articles = articles;
    this.desk = desk;
  }

  /** As of the last training. */
  Ranker ranker() {
    return learned.inUse();
  }

  /** As of now: trains first if anything happened since. */
  synchronized Learned upToDate() {
    if (stale.getAndSet(false)) {
      try {
        learned = Unattended.reading("suggestions", this::learn);
      } catch (RuntimeException failure) {
        stale.set(true);
        throw failure;
      }
    }
    return learned;
  }

  @EventListener(ApplicationReadyEvent.class)
  void started() {
    schedule();
  }

  @TransactionalEventListener
  void happened(ArticleActivity activity) {
    known.remove(activity.article());
    stale.set(true);
    schedule();
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }

  private void schedule() {
    if (scheduled.compareAndSet(false, true)) {
      try {
        worker.schedule(this::train, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException shuttingDown) {
        log.debug("Not trained while shutting down");
      }
    }
  }

  private void train() {
    scheduled.set(false);
    try {
      upToDate();
    } catch (RuntimeException failure) {
      // The ranker before goes on; the next change tries again.
      log.warn("The ranker of suggestions could not be trained", failure);
    }
  }

  private Learned learn() {
    var newest = articles.list(0, MOST_ARTICLES);
    known.keySet().retainAll(newest.stream().map(Article::id).toList());
    var history =
        newest.stream()
            // Which articles are dealt together in the trial does not change when one is added.
            .sorted(
                Comparator.comparing(Article::importedAt)
                    .thenComparing(article -> article.id().value()))
            .map(article -> known.computeIfAbsent(article.id(), desk::learnFrom))
            .filter(article -> !article.examples().isEmpty())
            .toList();
    var examples = history.stream().flatMap(article -> article.examples().stream());
    return new Learned(Ranker.learned(examples.toList()), Trial.of(history));
  }
}
