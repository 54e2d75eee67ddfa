package org.claimlight.articles;

import java.time.Instant;
import org.claimlight.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an article or to what hangs on it. Each feature's events implement it,
 * so that whoever shows news need not know the features. An event holds ids only: a listener
 * reloads what it wants to show.
 */
public interface ArticleActivity {

  ArticleId article();

  /** Who did it; null when nobody did, as at the import of the seeds. */
  @Nullable PersonId actor();

  Instant at();
}
