package org.claimlight.articles;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences. Places where one may end come from the language's own {@link
 * BreakIterator} and from the marks that end a sentence; {@link SentenceEnd} says of each whether
 * one does. No sentence crosses a block, nor a cell of a table. Linear in the length of the text.
 */
public final class Sentences {

  /**
   * What ends a sentence, with what may close behind it, and the white space after that.
   * Possessive, and not within a run of marks: two megabytes of "!!!!" cost no more than other
   * text.
   */
  private static final Pattern MARK =
      Pattern.compile(
          "(?<![.!?\u2026])[.!?\u2026]++(?:[ \u00a0\u202f][\u00bb\u203a])?+[\u201d\u2019\u00bb\u203a\"')\\]]*+\\s++");

  /** A line so short that ends without a mark is a line of its own: a byline, a title. */
  private static final int SHORT_LINE = 45;

  private final String text;
  private final BreakIterator breaks;
  private final SentenceEnd end;
  private final List<Sentence> found = new ArrayList<>();

  private Sentences(String text, Locale locale) {
    this.text = text;
    this.breaks = BreakIterator.getSentenceInstance(locale);
    this.end = new SentenceEnd(locale);
  }

  /** In the order of the text. What has no letter and no digit in it is none. */
  public static List<Sentence> of(String text, List<Block> blocks, Locale locale) {
    var sentences = new Sentences(text, locale);
    blocks.forEach(sentences::cut);
    return List.copyOf(sentences.found);
  }

  private void cut(Block block) {
    boolean row = block.kind() == Block.Kind.TABLE_ROW || block.kind() == Block.Kind.TABLE_HEADER;
    boolean heading = block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.TABLE_HEADER;
    int from = block.start();
    for (int at = from; at < block.end(); at++) {
      char unit = text.charAt(at);
      if ((row && unit == '\t')
          || (unit == '\n' && isLast(at, block.end()) && endsLine(from, at, block.end()))) {
        cut(from, at, heading);
        from = at + 1;
      }
    }
    cut(from, block.end(), heading);
  }

  /** Of line ends that follow each other only the last is looked at. */
  private boolean isLast(int at, int blockEnd) {
    return at + 1 == blockEnd || text.charAt(at + 1) != '\n';
  }

  /** Whether a line's end is more than the margin at which somebody's editor wrapped the words. */
  private boolean endsLine(int from, int at, int blockEnd) {
    int before = at - 1;
    while (before >= from && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    int after = at + 1;
    while (after < blockEnd && Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    if (before < from || after >= blockEnd) {
      return true;
    }
    int line = at - Math.max(from, text.lastIndexOf('\n', at - 1) + 1);
    return line < SHORT_LINE
        && ",;-".indexOf(text.charAt(before)) < 0
        && !Character.isLowerCase(text.codePointAt(after));
  }

  private void cut(int from, int to, boolean heading) {
    // A wrapped line is no end; the offsets stay.
    var piece = text.substring(from, to).replace('\n', ' ');
    int start = 0;
    for (int place : places(piece)) {
      if (place > start && (place == piece.length() || end.isAt(piece, start, place))) {
        add(piece, from, start, place, heading);
        start = place;
      }
    }
  }

  private TreeSet<Integer> places(String piece) {
    var places = new TreeSet<Integer>();
    breaks.setText(piece);
    for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
      places.add(at);
    }
    var mark = MARK.matcher(piece);
    while (mark.find()) {
      places.add(mark.end());
    }
    places.add(piece.length());
    return places;
  }

  private void add(String piece, int from, int first, int last, boolean heading) {
    int start = first;
    int stop = last;
    while (start < stop && isBlank(piece.charAt(start))) {
      start++;
    }
    while (stop > start && isBlank(piece.charAt(stop - 1))) {
      stop--;
    }
    if (piece.substring(start, stop).codePoints().anyMatch(Character::isLetterOrDigit)) {
      found.add(new Sentence(from + start, from + stop, heading));
    }
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
