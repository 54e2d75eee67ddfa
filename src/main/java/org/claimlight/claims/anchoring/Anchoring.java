package org.claimlight.claims.anchoring;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.claimlight.articles.TextChange;
import org.claimlight.claims.anchoring.ApproximateSearch.Match;

/**
 * Carries words from one text to the next. Made once for a pair of texts, which it compares once;
 * finding unchanged words then costs O(n), changed ones O(n · ⌈m/64⌉) for n UTF-16 units of text
 * and m of words.
 */
public final class Anchoring {

  /** A fuzzy anchor needs this score, of 1. */
  public static final double FLOOR = 0.75;

  /** And must lead by this over the likeliest other place. */
  public static final double LEAD = 0.05;

  private static final double QUOTE = 50;
  private static final double CONTEXT = 20;
  private static final double POSITION = 2;

  /**
   * With full marks for all else the quote still needs (0.75 · 92 − 42) / 50 of its own: below, no
   * place can reach the floor.
   */
  private static final double LEAST_QUOTE = (FLOOR * 92 - 42) / 50;

  /** So many of the likeliest places are looked at closely, beside all that are near. */
  private static final int MOST_CANDIDATES = 60;

  private static final int NEAR = 600;

  /** Words of this length do not come twice by chance; shorter ones need a second sign. */
  private static final int TELLING = 40;

  private final String after;
  private final TextChange change;

  public Anchoring(String before, String after) {
    this.after = after;
    this.change = TextChange.between(before, after);
  }

  public Anchor find(Words words) {
    if (words.exact().isBlank()) {
      return new Anchor.Orphaned(0);
    }
    if (after.startsWith(words.exact(), words.start())
        && isOwn(words, words.start(), words.end())
        && isSupported(words, words.start())) {
      return new Anchor.Placed(words.start(), words.end());
    }
    var same =
        everywhere(words.exact()).stream()
            .filter(at -> isOwn(words, at, at + words.exact().length()))
            .toList();
    var supported = same.stream().filter(at -> isSupported(words, at)).toList();
    if (same.size() == 1 && supported.size() == 1) {
      return placed(words, same.getFirst());
    }
    var framed =
        same.stream()
            .filter(
                at ->
                    after.startsWith(words.prefix(), at - words.prefix().length())
                        && after.startsWith(words.suffix(), at + words.exact().length()))
            .toList();
    if (framed.size() == 1) {
      return placed(words, framed.getFirst());
    }
    var unmoved =
        same.stream()
            .filter(
                at ->
                    change.keptIn(words.start(), words.end(), at, at + words.exact().length())
                        == words.exact().length())
            .toList();
    if (unmoved.size() == 1) {
      return placed(words, unmoved.getFirst());
    }
    return similar(words);
  }

  private static Anchor placed(Words words, int at) {
    return new Anchor.Placed(at, at + words.exact().length());
  }

  /** Not words that stood elsewhere before and stand there still. */
  private boolean isOwn(Words words, int start, int end) {
    return 2 * change.ownedByOthers(start, end, words.start(), words.end()) <= end - start;
  }

  /** Whether more than the words speaks for the place: they might stand there by chance. */
  private boolean isSupported(Words words, int at) {
    int end = at + words.exact().length();
    return words.exact().length() >= TELLING
        || change.keptIn(words.start(), words.end(), at, end) == words.exact().length()
        || before(words, at) >= 0.6
        || behind(words, end) >= 0.6;
  }

  private List<Integer> everywhere(String exact) {
    var places = new ArrayList<Integer>();
    for (int at = after.indexOf(exact); at >= 0; at = after.indexOf(exact, at + 1)) {
      places.add(at);
    }
    return places;
  }

  private record Candidate(int start, int end, double score) {}

  private Anchor similar(Words words) {
    int length = words.exact().length();
    int most = (int) Math.floor((1 - LEAST_QUOTE) * length);
    int expected = change.expected(words.start());
    var byErrors =
        Comparator.comparingInt(Match::errors)
            .thenComparingInt(match -> Math.abs(match.start() - expected));
    var all =
        new ApproximateSearch(words.exact())
            .matches(after, most).stream().sorted(byErrors).toList();
    var close = new HashSet<>(all.subList(0, Math.min(MOST_CANDIDATES, all.size())));
    all.stream().filter(match -> Math.abs(match.start() - expected) <= NEAR).forEach(close::add);
    var candidates =
        close.stream()
            .filter(match -> isOwn(words, match.start(), match.end()))
            .map(match -> new Candidate(match.start(), match.end(), score(words, match, expected)))
            .sorted(Comparator.comparingDouble(Candidate::score).reversed())
            .toList();
    if (candidates.isEmpty()) {
      return new Anchor.Orphaned(0);
    }
    var best = candidates.getFirst();
    double runnerUp =
        candidates.stream()
            .filter(other -> other.start >= best.end || other.end <= best.start)
            .mapToDouble(Candidate::score)
            .max()
            .orElse(0);
    if (best.score < FLOOR || best.score - runnerUp < LEAD) {
      return new Anchor.Orphaned(best.score);
    }
    return wholeWords(best);
  }

  private double score(Words words, Match match, int expected) {
    int length = words.exact().length();
    double sum =
        QUOTE * (1 - Math.min(1, (double) match.errors() / length))
            + POSITION
                * (1 - (double) Math.abs(match.start() - expected) / Math.max(1, after.length()));
    double whole = QUOTE + POSITION;
    // Words at the edge of the text have no context on that side, which then says nothing.
    if (!words.prefix().isEmpty()) {
      sum += CONTEXT * before(words, match.start());
      whole += CONTEXT;
    }
    if (!words.suffix().isEmpty()) {
      sum += CONTEXT * behind(words, match.end());
      whole += CONTEXT;
    }
    return sum / whole;
  }

  /** How far what stands before the place is what stood before the words, from 0 to 1. */
  private double before(Words words, int at) {
    var prefix = new StringBuilder(words.prefix()).reverse();
    int window = Math.max(0, at - 2 * words.prefix().length());
    return likeness(prefix, new StringBuilder(after.substring(window, at)).reverse());
  }

  private double behind(Words words, int at) {
    int window = Math.min(after.length(), at + 2 * words.suffix().length());
    return likeness(words.suffix(), after.substring(at, window));
  }

  private static double likeness(CharSequence context, CharSequence there) {
    if (context.isEmpty()) {
      return 0;
    }
    int errors = context.length();
    for (int each : new ApproximateSearch(context).errorsOfPrefixes(there)) {
      errors = Math.min(errors, each);
    }
    return 1 - (double) errors / context.length();
  }

  /** Ends that fell within a word are put where the word ends, and white space is left out. */
  private Anchor wholeWords(Candidate found) {
    var words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(after);
    int start = found.start;
    int end = found.end;
    if (start > 0 && !words.isBoundary(start)) {
      start = words.preceding(start);
    }
    if (end < after.length() && !words.isBoundary(end)) {
      end = words.following(end);
    }
    while (start < end && Character.isWhitespace(after.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(after.charAt(end - 1))) {
      end--;
    }
    return start == end
        ? new Anchor.Orphaned(found.score)
        : new Anchor.Moved(start, end, found.score);
  }
}
