package org.claimlight.live;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.claimlight.articles.ArticleActivity;
import org.claimlight.articles.ArticleId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open screens what just happened, once it is committed, in the order of the commits.
 *
 * <p>News is delivered on a thread of its own: whoever made the change does not wait for anybody's
 * browser, and no transaction or lock is held while a screen is being reached. Screens get the
 * event as it is, which names ids only, and reload what they show.
 */
@Service
public class Live {

  private static final Logger log = LoggerFactory.getLogger(Live.class);

  private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
  private final ExecutorService delivery =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("live").factory());

  /** News of one article. */
  public Subscription watch(ArticleId article, Consumer<ArticleActivity> screen) {
    return add(new Subscriber(activity -> activity.article().equals(article), screen));
  }

  /** News of the whole desk. */
  public Subscription watchDesk(Consumer<ArticleActivity> screen) {
    return add(new Subscriber(activity -> true, screen));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void happened(ArticleActivity activity) {
    try {
      delivery.execute(() -> deliver(activity));
    } catch (RejectedExecutionException shuttingDown) {
      log.debug("Not delivered while shutting down: {}", activity);
    }
  }

  @PreDestroy
  void stop() {
    delivery.shutdownNow();
  }

  private Subscription add(Subscriber subscriber) {
    subscribers.add(subscriber);
    return () -> subscribers.remove(subscriber);
  }

  private void deliver(ArticleActivity activity) {
    for (var subscriber : subscribers) {
      if (subscriber.wants.test(activity)) {
        try {
          subscriber.screen.accept(activity);
        } catch (RuntimeException oneScreenFailed) {
          // The others still want the news.
          log.warn("A screen could not be told of {}", activity, oneScreenFailed);
        }
      }
    }
  }

  /** Compared by identity: the same screen may watch twice. */
  private static final class Subscriber {
    private final Predicate<ArticleActivity> wants;
    private final Consumer<ArticleActivity> screen;

    private Subscriber(Predicate<ArticleActivity> wants, Consumer<ArticleActivity> screen) {
      this.wants = wants;
      this.screen = screen;
    }
  }
}
