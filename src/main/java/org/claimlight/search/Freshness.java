package org.claimlight.search;

import java.time.Duration;
import org.claimlight.search.index.ClaimIndex;
import org.springframework.stereotype.Component;

/** Lets a search see all that was committed before it. */
@Component
class Freshness {

  /**
   * Changes are applied within milliseconds; a search that waits longer answers with what there is.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(200);

  private final ClaimIndex index;
  private final ClaimFeed feed;
  private final Indexer indexer;

  Freshness(ClaimIndex index, ClaimFeed feed, Indexer indexer) {
    this.index = index;
    this.feed = feed;
    this.indexer = indexer;
  }

  void await() {
    await(feed.last());
  }

  /**
   * @return whether the index has the change of this number
   */
  boolean await(long change) {
    if (index.applied() >= change) {
      return true;
    }
    indexer.wake();
    return index.await(change, isFarBehind() ? LITTLE_PATIENCE : PATIENCE);
  }

  private boolean isFarBehind() {
    return switch (indexer.state().phase()) {
      case READY, RENEWING, CATCHING_UP -> false;
      case OPENING, REBUILDING, FAILED -> true;
    };
  }
}
