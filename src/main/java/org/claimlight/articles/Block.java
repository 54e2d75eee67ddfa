package org.claimlight.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the canonical text as a reader sees it.
 *
 * <p>A row's cells stand in the text with a tab behind each but the last; rows that follow each
 * other are one table.
 *
 * @param level 1 to 6: of a heading its rank, of an item of a list how deep it stands; null for the
 *     rest
 * @param start offset of the first UTF-16 unit
 * @param end offset behind the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Block(Kind kind, @Nullable Integer level, int start, int end) {

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

  static Block paragraph(int start, int end) {
    return new Block(Kind.PARAGRAPH, null, start, end);
  }
}
