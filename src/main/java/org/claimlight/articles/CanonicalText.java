package org.claimlight.articles;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain text made canonical: the words as they are, with line ends as {@code \n}, without what no
 * reader can see (control characters, half surrogate pairs), and divided into paragraphs.
 */
public final class CanonicalText {

  /** About as long as a headline can be and still be read at a glance. */
  private static final int HEADLINE = 110;

  private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t\u00a0]*\n\\s*");
  private static final Pattern LINE = Pattern.compile("\n\\s*");

  /** Words a cut headline should not end with. */
  private static final Set<String> DANGLING =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "from",
          "with", "as", "after", "before", "over", "about", "that", "which", "who", "is", "was",
          "are", "were", "his", "her", "its", "their", "between", "while", "when", "than");

  /**
   * Letters and marks by their type that draw nothing: fillers, a joiner, the empty Braille cell.
   */
  private static final String BLANKS = "\u034f\u115f\u1160\u3164\uffa0\u2800";

  private CanonicalText() {}

  /** The text as it is kept: trimmed, and idempotent. */
  public static String of(String raw) {
    return kept(raw).strip();
  }

  /** Like {@link #of}, but with the white space at its ends. */
  public static String kept(String raw) {
    var kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); ) {
      int point = raw.codePointAt(i);
      int width = Character.charCount(point);
      if (point == '\r') {
        kept.append('\n');
        if (i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
          width = 2;
        }
      } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        kept.append('\uFFFD');
      } else if (!(Character.isISOControl(point) && point != '\n' && point != '\t')
          && point != 0xFEFF) {
        kept.appendCodePoint(point);
      }
      i += width;
    }
    return kept.toString();
  }

  /**
   * Paragraphs stand between blank lines; a text without any blank line has one on every line,
   * which is how many a page pastes.
   */
  public static List<Block> paragraphs(String text) {
    var separator = BLANK_LINE.matcher(text).find() ? BLANK_LINE : LINE;
    var blocks = new ArrayList<Block>();
    int start = 0;
    var gap = separator.matcher(text);
    while (gap.find()) {
      add(blocks, text, start, gap.start());
      start = gap.end();
    }
    add(blocks, text, start, text.length());
    return List.copyOf(blocks);
  }

  /** Whether a reader would see anything: not only spaces, joiners, and marks of direction. */
  public static boolean visible(CharSequence text) {
    return text.codePoints().anyMatch(CanonicalText::visible);
  }

  static boolean visible(int point) {
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> BLANKS.indexOf(point) < 0 && !(point >= 0xFE00 && point <= 0xFE0F);
    };
  }

  private static void add(List<Block> blocks, String text, int start, int end) {
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      blocks.add(Block.paragraph(start, end));
    }
  }

  /** The first sentence, cut at a word that can stand last when it is too long for a headline. */
  static String headline(String text, Locale locale) {
    var first = paragraphs(text).getFirst();
    var paragraph = text.substring(first.start(), first.end()).replaceAll("\\s+", " ");
    var sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(paragraph);
    sentences.first();
    int end = sentences.next();
    var sentence = (end == BreakIterator.DONE ? paragraph : paragraph.substring(0, end)).strip();
    if (sentence.length() <= HEADLINE) {
      return sentence;
    }
    int cut = sentence.lastIndexOf(' ', HEADLINE);
    if (cut <= 0) {
      cut = sentence.offsetByCodePoints(0, sentence.codePointCount(0, HEADLINE - 1));
    }
    while (cutsBadly(sentence, cut, locale)) {
      cut = sentence.lastIndexOf(' ', cut - 1);
    }
    return sentence.substring(0, cut).replaceAll("[\\s,;:\u2013\u2014-]+$", "") + "\u2026";
  }

  /** Whether the word before the cut is one that leads on, or the first half of a name. */
  private static boolean cutsBadly(String sentence, int cut, Locale locale) {
    int space = sentence.lastIndexOf(' ', cut - 1);
    if (space <= 0 || cut + 1 >= sentence.length()) {
      return false;
    }
    var last = sentence.substring(space + 1, cut);
    return DANGLING.contains(last.toLowerCase(locale))
        || (Character.isUpperCase(last.codePointAt(0))
            && Character.isUpperCase(sentence.codePointAt(cut + 1)));
  }
}
