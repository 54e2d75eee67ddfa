package org.claimlight.articles.ui;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of one revision, to be read.
 *
 * @param number the revision's number
 * @param blocks in the order of the text, not overlapping
 * @param language a BCP 47 tag, or null when it is not known
 */
public record ArticleText(
    int number, String text, List<TextBlock> blocks, @Nullable String language)
    implements Serializable {

  public ArticleText {
    blocks = List.copyOf(blocks);
  }
}
