package org.claimlight.search;

import java.time.Duration;
import org.claimlight.search.Indexer.Rhythm;
import org.claimlight.search.index.ClaimIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the indexer runs in the product. */
@Configuration(proxyBeanMethods = false)
class Indexing {

  /**
   * A commit costs a sync of the disk, a kill before it costs a replay of so many seconds' changes:
   * both are small.
   */
  private static final Rhythm RHYTHM =
      new Rhythm(Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(5));

  @Bean
  Indexer indexer(ClaimIndex index, ClaimFeed feed) {
    return new Indexer(index, feed, RHYTHM);
  }
}
