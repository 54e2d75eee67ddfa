package org.claimlight.articles;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the claims of articles have come. Answered by the module that knows claims, so that this
 * one need not.
 */
public interface ArticleProgress {

  /** An article without claims may be missing from the answer: see {@link Progress#NONE}. */
  Map<ArticleId, Progress> of(Collection<ArticleId> articles);

  /**
   * @param total claims marked and not dismissed
   * @param settled those of them that the desk has decided
   * @param lastChange of any claim of the article, or of what hangs on it; null when there was none
   */
  record Progress(int total, int settled, @Nullable Instant lastChange) {
    public static final Progress NONE = new Progress(0, 0);

    public Progress(int total, int settled) {
      this(total, settled, null);
    }
  }
}
