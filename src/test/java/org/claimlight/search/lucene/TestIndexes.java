package org.claimlight.search.lucene;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import org.claimlight.search.index.ClaimIndex;

/** Real indices in folders of tests. */
public final class TestIndexes {

  public static ClaimIndex in(Path folder) {
    return new LuceneClaimIndex(folder, ZoneOffset.UTC, Duration.ofSeconds(30));
  }

  private TestIndexes() {}
}
