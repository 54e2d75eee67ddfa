package org.claimlight.articles.intake;

import java.util.ArrayList;
import java.util.List;
import org.claimlight.articles.Block;
import org.claimlight.articles.Block.Kind;
import org.claimlight.articles.CanonicalText;
import org.claimlight.articles.Words;
import org.jspecify.annotations.Nullable;

/** Puts blocks after each other into one canonical text. */
final class BlockText {

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  /** Adds a block of these words; one in which nothing can be seen is left out. */
  void add(Kind kind, @Nullable Integer level, String words) {
    var kept = trimmed(CanonicalText.kept(words), isRow(kind));
    if (kept.isEmpty()) {
      return;
    }
    if (!blocks.isEmpty()) {
      text.append(standTogether(blocks.getLast().kind(), kind) ? "\n" : "\n\n");
    }
    int start = text.length();
    text.append(kept);
    blocks.add(new Block(kind, level, start, text.length()));
  }

  Words words() {
    return new Words(text.toString(), blocks);
  }

  /** So that a list or a table is one paragraph of the plain text too. */
  private static boolean standTogether(Kind before, Kind kind) {
    return (isItem(before) && isItem(kind)) || (isRow(before) && isRow(kind));
  }

  private static boolean isItem(Kind kind) {
    return kind == Kind.LIST_ITEM || kind == Kind.NUMBERED_ITEM;
  }

  private static boolean isRow(Kind kind) {
    return kind == Kind.TABLE_HEADER || kind == Kind.TABLE_ROW;
  }

  /**
   * Without the blanks around it. A tab before a row's first words says that the cells before are
   * empty, so it stays.
   */
  private static String trimmed(String words, boolean row) {
    if (!CanonicalText.visible(words)) {
      return "";
    }
    int start = 0;
    int end = words.length();
    while (blank(words.charAt(start)) && !(row && words.charAt(start) == '\t')) {
      start++;
    }
    while (blank(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(start, end);
  }

  private static boolean blank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u200b';
  }
}
