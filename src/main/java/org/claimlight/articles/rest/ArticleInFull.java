package org.claimlight.articles.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.claimlight.articles.Block;
import org.claimlight.articles.Revision;

/** An article with the text of its current revision. */
record ArticleInFull(@JsonUnwrapped ArticleSummary summary, String text, List<Block> blocks) {

  static ArticleInFull of(ArticleSummary summary, Revision revision) {
    return new ArticleInFull(summary, revision.text(), revision.blocks());
  }
}
