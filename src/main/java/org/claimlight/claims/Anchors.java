package org.claimlight.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimlight.articles.Revision;

/** Finds the spans of a selection in a revision's text, exactly or not at all. */
final class Anchors {

  /** Length of a selector's prefix and suffix, in UTF-16 units. */
  static final int CONTEXT = 32;

  static final int LONGEST = 5000;

  private static final int MOST_PARTS = 20;

  private Anchors() {}

  /**
   * @throws ClaimRefused for words that are not there, not unambiguous, blank or too long
   */
  static List<Span> find(Selection selection, Revision revision) {
    return switch (selection) {
      case Selection.ByPosition position -> byPosition(position, revision);
      case Selection.ByQuote quote -> List.of(byQuote(quote, revision));
    };
  }

  private static List<Span> byPosition(Selection.ByPosition selection, Revision revision) {
    if (selection.parts().isEmpty() || selection.parts().size() > MOST_PARTS) {
      throw ClaimRefused.selectionEmpty();
    }
    var text = revision.text();
    var spans = new ArrayList<Span>();
    for (var part : selection.parts()) {
      if (part.start() < 0 || part.end() > text.length() || part.start() > part.end()) {
        throw ClaimRefused.selectionOutside(text.length());
      }
      if (part.exact() != null && !part.exact().equals(text.substring(part.start(), part.end()))) {
        throw ClaimRefused.wordsDiffer();
      }
      spans.add(trimmed(part.start(), part.end(), revision));
    }
    spans.sort(Comparator.comparingInt(Span::start));
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        throw ClaimRefused.selectionOverlapsItself();
      }
    }
    return List.copyOf(spans);
  }

  private static Span byQuote(Selection.ByQuote selection, Revision revision) {
    var text = revision.text();
    var quote = selection.quote().strip();
    if (quote.isEmpty()) {
      throw ClaimRefused.selectionEmpty();
    }
    var everywhere = new ArrayList<Integer>();
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      everywhere.add(at);
    }
    // Given context must fit even where the words stand only once: else the caller means a place
    // that is not here.
    var fitting =
        everywhere.stream()
            .filter(at -> text.substring(0, at).endsWith(selection.prefix()))
            .filter(at -> text.startsWith(selection.suffix(), at + quote.length()))
            .toList();
    if (fitting.isEmpty()) {
      throw ClaimRefused.wordsNotFound();
    }
    if (fitting.size() > 1) {
      throw ClaimRefused.wordsAmbiguous(fitting.size());
    }
    return trimmed(fitting.getFirst(), fitting.getFirst() + quote.length(), revision);
  }

  private static Span trimmed(int from, int to, Revision revision) {
    var text = revision.text();
    int start = from;
    int end = to;
    if (splitsPair(text, start) || splitsPair(text, end)) {
      throw ClaimRefused.splitsCharacter();
    }
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      throw ClaimRefused.selectionEmpty();
    }
    if (end - start > LONGEST) {
      throw ClaimRefused.selectionTooLong(LONGEST);
    }
    return span(start, end, revision);
  }

  /** The span between two places, which split no character, with the words around it. */
  static Span span(int start, int end, Revision revision) {
    var text = revision.text();
    int before = Math.max(0, start - CONTEXT);
    int behind = Math.min(text.length(), end + CONTEXT);
    return new Span(
        revision.number(),
        start,
        end,
        text.substring(start, end),
        text.substring(splitsPair(text, before) ? before + 1 : before, start),
        text.substring(end, splitsPair(text, behind) ? behind - 1 : behind));
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
