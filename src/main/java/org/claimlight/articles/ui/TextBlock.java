package org.claimlight.articles.ui;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article's text as the reader sees it.
 *
 * @param level 1 to 6 for a heading, null for the rest
 * @param start offset of the first UTF-16 unit in the canonical text
 * @param end offset behind the last
 */
public record TextBlock(Kind kind, @Nullable Integer level, int start, int end)
    implements Serializable {

  /** What a block is. */
  public enum Kind {
    @JsonProperty("heading")
    HEADING,
    @JsonProperty("paragraph")
    PARAGRAPH,
    @JsonProperty("list-item")
    LIST_ITEM,
    @JsonProperty("quotation")
    QUOTATION,
    @JsonProperty("caption")
    CAPTION
  }
}
