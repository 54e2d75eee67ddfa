package org.claimlight.search.lucene;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.QueryLimit;
import org.claimlight.search.index.StoredQueries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the index into the data folder. */
@Configuration(proxyBeanMethods = false)
class LuceneConfiguration {

  /**
   * No search costs its sender's teammates more than this. Far above what any takes (milliseconds):
   * a machine that is busy with something else must not cut an honest search short.
   */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(QueryLimit.SECONDS.most());

  // The indexer closes it, after its own last commit.
  @Bean(destroyMethod = "")
  ClaimIndex claimIndex(@Value("${claimlight.data}") Path data) {
    return new LuceneClaimIndex(
        data.resolve("index"), Disk.OF_THIS_MACHINE, ZoneId.systemDefault(), TIME_LIMIT);
  }

  @Bean
  StoredQueries storedQueries() {
    return new MemoryStoredQueries(ZoneId.systemDefault());
  }
}
