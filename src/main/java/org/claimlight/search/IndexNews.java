package org.claimlight.search;

import org.claimlight.claims.ClaimsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Wakes the indexer when something was committed. It is a hint, not the message: what changed
 * stands in the database, and a hint that is lost is made up for by the next one or the next
 * search.
 */
@Component
class IndexNews {

  private final Indexer indexer;

  IndexNews(Indexer indexer) {
    this.indexer = indexer;
  }

  @EventListener
  void committed(ClaimsChanged event) {
    indexer.wake();
  }
}
