package org.claimlight.articles.ui;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article's text as the reader sees it.
 *
 * @param level 1 to 6: of a heading its rank, of an item of a list how deep it stands; null for the
 *     rest
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
    @JsonProperty("numbered-item")
    NUMBERED_ITEM,
    @JsonProperty("quotation")
    QUOTATION,
    @JsonProperty("caption")
    CAPTION,
    @JsonProperty("table-header")
    TABLE_HEADER,
    @JsonProperty("table-row")
    TABLE_ROW
  }
}
