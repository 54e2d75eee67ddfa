package org.claimlight.articles.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.claimlight.articles.Block;
import org.claimlight.articles.Revision;

/** An article with the text of its current revision. */
record ArticleInFull(
    @JsonUnwrapped ArticleSummary summary,
    @Schema(
            description =
                "The canonical text of the revision. Every offset of this API counts its UTF-16"
                    + " code units, as JavaScript and Java strings do.")
        String text,
    @Schema(
            description =
                "What the text consists of, in its order. start and end are offsets in UTF-16 code"
                    + " units.")
        List<Block> blocks) {

  static ArticleInFull of(ArticleSummary summary, Revision revision) {
    return new ArticleInFull(summary, revision.text(), revision.blocks());
  }
}
