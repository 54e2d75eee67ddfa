package org.claimlight.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether search can be relied on. While it is built from nothing or catches up it answers, but not
 * yet with everything.
 */
@Component("indexHealthIndicator")
class IndexHealth implements HealthIndicator {

  private final Indexer indexer;

  IndexHealth(Indexer indexer) {
    this.indexer = indexer;
  }

  @Override
  public Health health() {
    IndexState state = indexer.state();
    Health.Builder health =
        switch (state.phase()) {
          case READY, RENEWING -> Health.up();
          case OPENING, REBUILDING, CATCHING_UP -> Health.outOfService();
          case FAILED -> Health.down();
        };
    health.withDetail("state", state.phase());
    health.withDetail("applied", state.done());
    health.withDetail("last", state.total());
    if (state.problem() instanceof String problem) {
      health.withDetail("problem", problem);
    }
    return health.build();
  }
}
