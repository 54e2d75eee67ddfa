package org.claimlight.claims;

import java.util.List;
import org.claimlight.articles.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * A claim to mark.
 *
 * @param revision the revision that was before the reader's eyes; null for the current one
 */
public record NewClaim(
    ArticleId article,
    @Nullable Integer revision,
    Selection selection,
    @Nullable String statement,
    @Nullable String claimant,
    List<String> tags) {

  public static NewClaim of(ArticleId article, @Nullable Integer revision, Selection selection) {
    return new NewClaim(article, revision, selection, null, null, List.of());
  }
}
