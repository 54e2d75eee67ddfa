package org.claimlight.search;

import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.IndexUnusable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What an administrator can see of the search index and do for it. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class IndexCare {

  private final ClaimIndex index;
  private final ClaimFeed feed;
  private final Indexer indexer;
  private final IndexChecks checks;

  IndexCare(ClaimIndex index, ClaimFeed feed, Indexer indexer, IndexChecks checks) {
    this.index = index;
    this.feed = feed;
    this.indexer = indexer;
    this.checks = checks;
  }

  public IndexOverview overview() {
    long claims = 0;
    long bytes = 0;
    try {
      claims = index.size();
      bytes = index.bytes();
    } catch (IndexUnusable unusable) {
      // The state says so, and why.
    }
    return new IndexOverview(
        indexer.state(),
        claims,
        bytes,
        index.applied(),
        feed.last(),
        checks.progress(),
        checks.failure(),
        checks.last().orElse(null));
  }

  /**
   * Begins to compare the index with the database; if that is under way already, nothing new
   * begins. {@link #overview} tells how it goes and what came out.
   *
   * @throws IndexIncomplete while the index is not complete anyway
   */
  public IndexOverview check() {
    if (!indexer.state().isComplete()) {
      throw new IndexIncomplete();
    }
    checks.begin();
    return overview();
  }

  /**
   * Orders the index to be made anew from the database. Searches go on with the old one until it is
   * done.
   */
  public IndexOverview rebuild() {
    indexer.rebuild();
    return overview();
  }
}
