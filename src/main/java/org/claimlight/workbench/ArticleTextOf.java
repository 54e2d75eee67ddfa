package org.claimlight.workbench;

import org.claimlight.articles.Block;
import org.claimlight.articles.Revision;
import org.claimlight.articles.ui.ArticleText;
import org.claimlight.articles.ui.TextBlock;

/** A revision as the reader's element takes it. */
final class ArticleTextOf {

  private ArticleTextOf() {}

  static ArticleText revision(Revision revision, String language) {
    return new ArticleText(
        revision.number(),
        revision.text(),
        revision.blocks().stream().map(ArticleTextOf::block).toList(),
        language);
  }

  private static TextBlock block(Block block) {
    return new TextBlock(
        TextBlock.Kind.valueOf(block.kind().name()), block.level(), block.start(), block.end());
  }
}
