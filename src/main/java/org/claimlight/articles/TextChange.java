package org.claimlight.articles;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What two texts have in common: the stretches that stand in both, in the same order. Paragraphs
 * are compared first, then the words of those that differ, so that a text of 20,000 words is
 * compared in well under a second.
 */
public final class TextChange {

  /** Beyond so many words on either side, two passages are not compared as a whole. */
  private static final int MOST_WORDS = 8000;

  /**
   * A stretch that stands in both texts.
   *
   * @param before offset in the old text
   * @param after offset in the new one
   * @param length in UTF-16 units
   */
  public record Kept(int before, int after, int length) {}

  private final List<Kept> kept;
  private final int lengthBefore;
  private final int lengthAfter;

  private TextChange(List<Kept> kept, int lengthBefore, int lengthAfter) {
    this.kept = kept;
    this.lengthBefore = lengthBefore;
    this.lengthAfter = lengthAfter;
  }

  public static TextChange between(String before, String after) {
    var kept = new ArrayList<Kept>();
    compare(lines(before), lines(after), 0, 0, kept, true);
    return new TextChange(joined(kept), before.length(), after.length());
  }

  /** In the order of the texts, not touching each other. */
  public List<Kept> kept() {
    return kept;
  }

  /** Where a place of the old text is in the new one, or would be. */
  public int expected(int before) {
    int from = 0;
    int fromAfter = 0;
    for (var one : kept) {
      if (before < one.before) {
        return between(before, from, one.before, fromAfter, one.after);
      }
      if (before <= one.before + one.length) {
        return one.after + before - one.before;
      }
      from = one.before + one.length;
      fromAfter = one.after + one.length;
    }
    return between(before, from, lengthBefore, fromAfter, lengthAfter);
  }

  /** How many UTF-16 units of a stretch of the new text stood in the old text, but not there. */
  public int ownedByOthers(int start, int end, int ownStart, int ownEnd) {
    int owned = 0;
    for (var one : kept) {
      int from = Math.max(start, one.after);
      int to = Math.min(end, one.after + one.length);
      if (from < to) {
        int was = one.before + from - one.after;
        int until = was + to - from;
        int own = Math.max(0, Math.min(until, ownEnd) - Math.max(was, ownStart));
        owned += until - was - own;
      }
    }
    return owned;
  }

  /** How many UTF-16 units of a stretch of the old text stand in a stretch of the new one. */
  public int keptIn(int ownStart, int ownEnd, int start, int end) {
    int common = 0;
    for (var one : kept) {
      int shift = one.after - one.before;
      int from = Math.max(Math.max(ownStart + shift, start), one.after);
      int to = Math.min(Math.min(ownEnd + shift, end), one.after + one.length);
      common += Math.max(0, to - from);
    }
    return common;
  }

  private static int between(int at, int from, int to, int fromAfter, int toAfter) {
    return to == from
        ? fromAfter
        : fromAfter + (int) ((long) (at - from) * (toAfter - fromAfter) / (to - from));
  }

  private static void compare(
      List<String> before,
      List<String> after,
      int atBefore,
      int atAfter,
      List<Kept> kept,
      boolean lines) {
    int line = 0;
    int from = atBefore;
    int to = atAfter;
    var passages = passages(before, after);
    if (!lines) {
      settle(passages, before, after);
    }
    for (var passage : passages) {
      int same = length(before.subList(line, passage.from));
      kept.add(new Kept(from, to, same));
      from += same;
      to += same;
      var gone = before.subList(passage.from, passage.until);
      var come = after.subList(passage.fromAfter, passage.untilAfter);
      if (lines) {
        compareWords(gone, come, from, to, kept);
      }
      line = passage.until;
      from += length(gone);
      to += length(come);
    }
    kept.add(new Kept(from, to, length(before.subList(line, before.size()))));
  }

  /** Pieces of the one list that stand where pieces of the other do. Either may be none. */
  private record Passage(int from, int until, int fromAfter, int untilAfter) {}

  private static List<Passage> passages(List<String> before, List<String> after) {
    var passages = new ArrayList<Passage>();
    var deltas =
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>()).getDeltas().stream()
            .sorted(
                Comparator.<AbstractDelta<String>>comparingInt(
                        delta -> delta.getSource().getPosition())
                    .thenComparingInt(delta -> delta.getTarget().getPosition()))
            .toList();
    for (var delta : deltas) {
      int from = delta.getSource().getPosition();
      int fromAfter = delta.getTarget().getPosition();
      var passage =
          new Passage(
              from,
              from + delta.getSource().size(),
              fromAfter,
              fromAfter + delta.getTarget().size());
      var last = passages.isEmpty() ? null : passages.getLast();
      // What is replaced may come as a deletion and an insertion side by side.
      if (last != null && last.until == from && last.untilAfter == fromAfter) {
        passages.set(
            passages.size() - 1,
            new Passage(last.from, passage.until, last.fromAfter, passage.untilAfter));
      } else {
        passages.add(passage);
      }
    }
    return passages;
  }

  /**
   * What was only taken out or only put in often has several places that explain it as well: of "a.
   * b. c." and "a. c." either ". b" or " b." is gone. The one that takes whole paragraphs is what
   * an editor did, or else whole words.
   */
  private static void settle(List<Passage> passages, List<String> before, List<String> after) {
    for (int i = 0; i < passages.size(); i++) {
      var passage = passages.get(i);
      boolean gone = passage.fromAfter == passage.untilAfter;
      if (!gone && passage.from != passage.until) {
        continue;
      }
      var pieces = gone ? before : after;
      int from = gone ? passage.from : passage.fromAfter;
      int until = gone ? passage.until : passage.untilAfter;
      int back = i == 0 ? passage.from : passage.from - passages.get(i - 1).until;
      int ahead =
          (i + 1 == passages.size() ? before.size() : passages.get(i + 1).from) - passage.until;
      int best = 0;
      for (int by = 1; by <= back && pieces.get(from - by).equals(pieces.get(until - by)); by++) {
        best = better(pieces, from, -by, best);
      }
      for (int by = 0; by < ahead && pieces.get(from + by).equals(pieces.get(until + by)); by++) {
        best = better(pieces, from, by + 1, best);
      }
      passages.set(
          i,
          new Passage(
              passage.from + best,
              passage.until + best,
              passage.fromAfter + best,
              passage.untilAfter + best));
    }
  }

  private static int better(List<String> pieces, int from, int by, int best) {
    return boundary(pieces, from + by) > boundary(pieces, from + best) ? by : best;
  }

  private static int boundary(List<String> pieces, int at) {
    var ahead = at == 0 ? "\n" : pieces.get(at - 1);
    var behind = at == pieces.size() ? "\n" : pieces.get(at);
    if (ahead.endsWith("\n") != behind.startsWith("\n")) {
      return ahead.endsWith("\n") ? 3 : 2;
    }
    return ahead.isBlank() ? 1 : 0;
  }

  private static void compareWords(
      List<String> gone, List<String> come, int from, int to, List<Kept> kept) {
    if (gone.isEmpty() || come.isEmpty()) {
      return;
    }
    var words = words(String.join("", gone));
    var others = words(String.join("", come));
    if (words.size() <= MOST_WORDS && others.size() <= MOST_WORDS) {
      compare(words, others, from, to, kept, false);
    } else if (gone.size() > 1 && gone.size() == come.size()) {
      // A long passage of as many paragraphs as before: the first with the first and so on.
      int at = from;
      int atAfter = to;
      for (int i = 0; i < gone.size(); i++) {
        compareWords(gone.subList(i, i + 1), come.subList(i, i + 1), at, atAfter, kept);
        at += gone.get(i).length();
        atAfter += come.get(i).length();
      }
    }
  }

  private static List<Kept> joined(List<Kept> found) {
    var joined = new ArrayList<Kept>();
    for (var one : found) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (one.length == 0) {
        continue;
      }
      if (last != null
          && last.before + last.length == one.before
          && last.after + last.length == one.after) {
        joined.set(joined.size() - 1, new Kept(last.before, last.after, last.length + one.length));
      } else {
        joined.add(one);
      }
    }
    return List.copyOf(joined);
  }

  private static int length(List<String> pieces) {
    return pieces.stream().mapToInt(String::length).sum();
  }

  /** Paragraphs with the blank lines behind them: blank lines alone are alike everywhere. */
  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      while (end + 1 < text.length() && text.charAt(end + 1) == '\n') {
        end++;
      }
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    lines.add(text.substring(start));
    return lines;
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      words.add(text.substring(start, end));
    }
    return words;
  }
}
