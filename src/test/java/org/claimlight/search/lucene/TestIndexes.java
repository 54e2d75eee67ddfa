package org.claimlight.search.lucene;

import java.nio.file.Path;
import java.time.Duration;
import org.claimlight.search.index.ClaimIndex;

/** Real indices in folders of tests. */
public final class TestIndexes {

  public static ClaimIndex in(Path folder) {
    return new LuceneClaimIndex(folder, Duration.ofSeconds(30));
  }

  private TestIndexes() {}
}
