package org.claimlight.articles.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Pattern;
import org.claimlight.articles.Block.Kind;
import org.claimlight.articles.CanonicalText;
import org.claimlight.articles.Words;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of markup, block by block, as a browser would lay them out. Only text leaves it:
 * no element, no attribute, no address. Called by jsoup's traversal, which is a loop, so that
 * markup may be nested as deep as anybody likes.
 */
final class BlockWalker implements NodeVisitor {

  private static final int DEEPEST = 6;

  /** More columns than this only a hostile table claims to span. */
  private static final int WIDEST = 100;

  private static final Pattern CELL_END = Pattern.compile(" \t");

  private final BlockText blocks = new BlockText();
  private final StringBuilder line = new StringBuilder();

  /** Lists around the place, the innermost first; true for a numbered one. */
  private final Deque<Boolean> lists = new ArrayDeque<>();

  private @Nullable Element heading;
  private @Nullable Element caption;
  private @Nullable Element item;

  /** The table around the place, when it holds data: then no other is in it. */
  private @Nullable Element data;

  private @Nullable Element row;
  private boolean firstCell;
  private boolean numbered;
  private int depth;
  private int quotes;
  private int verbatim;

  /** The words of markup that {@link Markup#strip} has been over. */
  static Words read(Element root) {
    var walker = new BlockWalker();
    root.traverse(walker);
    walker.flush();
    return walker.blocks.words();
  }

  @Override
  public void head(Node node, int level) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int level) {
    if (node instanceof Element element) {
      close(element);
    }
  }

  private void open(Element element) {
    if (row != null) {
      openInRow(element);
      return;
    }
    if (element.nameIs("br")) {
      line.append('\n');
    } else if (element.nameIs("q")) {
      line.append('\u201c');
    }
    if (!Markup.isBlock(element)) {
      return;
    }
    if (continuesItem(element)) {
      line.append('\n');
      return;
    }
    flush();
    switch (element.normalName()) {
      case "ul", "dir" -> lists.push(false);
      case "ol" -> lists.push(true);
      case "li" -> begin(element, Math.max(1, lists.size()), Boolean.TRUE.equals(lists.peek()));
      case "dt" -> begin(element, lists.size() + 1, false);
      case "dd" -> begin(element, lists.size() + 2, false);
      case "blockquote" -> {
        quotes++;
        item = null;
      }
      case "table" -> {
        if (Markup.isData(element)) {
          data = element;
        }
      }
      case "pre", "listing", "xmp", "plaintext" -> verbatim++;
      case "figcaption", "caption" -> caption = element;
      case "tr" -> {
        if (data != null) {
          row = element;
          firstCell = true;
        }
      }
      case "p" -> openWord(element);
      default -> {
        if (Markup.isHeading(element)) {
          heading = element;
        }
      }
    }
  }

  private void openWord(Element paragraph) {
    var level = Markup.wordListLevel(paragraph);
    if (level != null) {
      var marker = Markup.wordListMarker(paragraph);
      begin(paragraph, level, marker != null && marker.text().matches("\\W*\\w+[.)].*"));
      if (marker != null) {
        marker.empty();
      }
    } else if (paragraph.hasClass("MsoTitle")) {
      heading = paragraph;
    } else if (paragraph.hasClass("MsoCaption")) {
      caption = paragraph;
    } else if (isWordQuote(paragraph)) {
      quotes++;
    }
  }

  private static boolean isWordQuote(Element element) {
    return element.hasClass("MsoQuote") || element.hasClass("MsoIntenseQuote");
  }

  private void begin(Element element, int level, boolean hasNumber) {
    item = element;
    depth = Math.min(level, DEEPEST);
    numbered = hasNumber;
  }

  /** A second paragraph of a list's item stays with the item: it has no bullet of its own. */
  private boolean continuesItem(Element element) {
    return item != null
        && (element.nameIs("p") || element.nameIs("div"))
        && Markup.wordListLevel(element) == null;
  }

  private void openInRow(Element element) {
    if (!Markup.isCell(element)) {
      if (Markup.isBlock(element) || element.nameIs("br")) {
        space();
      }
      return;
    }
    if (!firstCell) {
      line.append('\t');
    }
    firstCell = false;
  }

  private void close(Element element) {
    if (row != null) {
      closeInRow(element);
      return;
    }
    if (element.nameIs("q")) {
      line.append('\u201d');
    }
    if (!Markup.isBlock(element)) {
      return;
    }
    if (continuesItem(element) && element != item) {
      line.append('\n');
      return;
    }
    flush();
    switch (element.normalName()) {
      case "ul", "ol", "dir" -> lists.poll();
      case "blockquote" -> {
        quotes--;
        resumeItem(element);
      }
      case "pre", "listing", "xmp", "plaintext" -> verbatim--;
      default -> {
        if (isWordQuote(element)) {
          quotes--;
        }
      }
    }
    heading = element == heading ? null : heading;
    caption = element == caption ? null : caption;
    data = element == data ? null : data;
    if (element == item) {
      item = null;
    } else if (Markup.isList(element)) {
      resumeItem(element);
    }
  }

  /** Behind a list or a quotation in an item the item's own words may go on. */
  private void resumeItem(Element inner) {
    var around = inner.closest("li");
    if (around != null) {
      begin(around, Math.max(1, lists.size()), Boolean.TRUE.equals(lists.peek()));
    }
  }

  private void closeInRow(Element element) {
    if (element == row) {
      boolean head =
          Objects.requireNonNull(row).closest("thead") != null || row.selectFirst("td") == null;
      blocks.add(
          head ? Kind.TABLE_HEADER : Kind.TABLE_ROW, null, CELL_END.matcher(line).replaceAll("\t"));
      line.setLength(0);
      row = null;
    } else if (Markup.isCell(element)) {
      for (int more = columns(element); more > 1; more--) {
        line.append('\t');
      }
    } else if (Markup.isBlock(element)) {
      space();
    }
  }

  private static int columns(Element cell) {
    var span = cell.attr("colspan").strip();
    return span.matches("\\d{1,3}") ? Math.min(WIDEST, Integer.parseInt(span)) : 1;
  }

  private void append(String words) {
    if (verbatim > 0 && row == null) {
      line.append(words);
      return;
    }
    for (int i = 0; i < words.length(); i++) {
      char unit = words.charAt(i);
      if (unit == ' ' || unit == '\n' || unit == '\t' || unit == '\r' || unit == '\f') {
        space();
      } else if (unit != '\u00ad' && unit != '\u200b') {
        // Hints where a line may break are no part of the words.
        line.append(unit);
      }
    }
  }

  private void space() {
    if (!line.isEmpty() && " \n\t".indexOf(line.charAt(line.length() - 1)) < 0) {
      line.append(' ');
    }
  }

  private void flush() {
    var words = line.toString();
    line.setLength(0);
    if (!CanonicalText.visible(words)) {
      return;
    }
    if (verbatim > 0) {
      blocks.add(kind(), level(), words);
      return;
    }
    var lines = words.replaceAll("[ \\t]*\\n[ \\t]*", "\n");
    if (item != null || heading != null) {
      blocks.add(kind(), level(), lines.replaceAll("\\n{2,}", "\n"));
      return;
    }
    for (var paragraph : lines.split("\\n{2,}", -1)) {
      blocks.add(kind(), level(), paragraph);
    }
  }

  private Kind kind() {
    if (heading != null) {
      return Kind.HEADING;
    }
    if (caption != null) {
      return Kind.CAPTION;
    }
    if (item != null) {
      return numbered ? Kind.NUMBERED_ITEM : Kind.LIST_ITEM;
    }
    return quotes > 0 ? Kind.QUOTATION : Kind.PARAGRAPH;
  }

  private @Nullable Integer level() {
    if (heading != null) {
      return Markup.isHeading(heading) ? heading.normalName().charAt(1) - '0' : 1;
    }
    return caption == null && item != null ? depth : null;
  }
}
