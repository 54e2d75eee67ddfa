package org.claimlight.search.lucene;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.QueryLanguage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test with an index of its own on disk. */
abstract class OverAnIndex {

  @TempDir Path folder;

  protected ClaimIndex index;

  @BeforeEach
  void openAnIndex() {
    index = TestIndexes.in(folder);
    index.open();
  }

  @AfterEach
  void closeIt() {
    index.close();
  }

  protected void indexed(ClaimDocument... claims) {
    index.apply(IndexBatch.of(Arrays.asList(claims), index.applied() + 1));
  }

  protected Found find(String query) {
    return index.find(Criteria.of(QueryLanguage.parse(query)));
  }

  protected List<String> quotes(String query) {
    return quotes(find(query));
  }

  protected static List<String> quotes(Found found) {
    return found.hits().stream().map(hit -> hit.quotes().getFirst()).toList();
  }
}
