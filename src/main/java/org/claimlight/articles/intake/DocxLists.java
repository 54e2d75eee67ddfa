package org.claimlight.articles.intake;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Tika writes the bullet or the number of a Word document's list before the words of a paragraph.
 * This makes items of such paragraphs again. A number is taken for a list's only where it goes on
 * counting, since nothing else tells it from words.
 */
final class DocxLists {

  private static final Pattern MARKER =
      Pattern.compile("^\\s*(?:[\u00b7\u2022\uf0b7]|(\\d{1,3})[.)])\\s+");

  private DocxLists() {}

  static void mend(Element body) {
    int next = 1;
    for (var paragraph : body.select("p")) {
      var words = paragraph.wholeText();
      var marker = MARKER.matcher(words);
      boolean counts = marker.find() && marker.group(1) != null;
      if (counts && Integer.parseInt(marker.group(1)) != next) {
        next = Integer.parseInt(marker.group(1)) == 1 ? 1 : 0;
      }
      if (!marker.hasMatch() || (counts && next == 0)) {
        next = 1;
        continue;
      }
      cut(paragraph, marker.end());
      paragraph.tagName("li").wrap(counts ? "<ol></ol>" : "<ul></ul>");
      next = counts ? next + 1 : 1;
    }
  }

  /** Takes the first characters away, whichever elements they stand in. */
  private static void cut(Element paragraph, int length) {
    int left = length;
    for (var node : paragraph.nodeStream(TextNode.class).toList()) {
      var words = node.getWholeText();
      int here = Math.min(left, words.length());
      node.text(words.substring(here));
      left -= here;
      if (left == 0) {
        return;
      }
    }
  }
}
