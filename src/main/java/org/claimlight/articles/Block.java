package org.claimlight.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the canonical text as a reader sees it.
 *
 * @param level 1 to 6 for a heading, null for the rest
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
    @JsonProperty("quotation")
    QUOTATION,
    @JsonProperty("caption")
    CAPTION
  }

  static Block paragraph(int start, int end) {
    return new Block(Kind.PARAGRAPH, null, start, end);
  }
}
