package org.claimlight.articles;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a sentence ends at a place where one may. Looks at the word before and a few words after,
 * never further, so that its cost does not grow with the text.
 */
final class SentenceEnd {

  /** A name or a number always follows. */
  private static final Set<String> LEADING =
      Set.of(
          "mr", "mrs", "ms", "mx", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "sgt",
          "capt", "cmdr", "adm", "maj", "rev", "hon", "messrs", "mt", "ft", "st", "vs", "cf", "ca",
          "approx", "hr", "fr", "frl", "dipl", "mme", "mlle", "sr", "sra", "srta", "dott", "sig",
          "e.g", "i.e", "z.b", "d.h", "u.a", "bzw", "p.ej");

  /** Leads on to a number; a word of its own otherwise. */
  private static final Set<String> BEFORE_NUMBERS =
      Set.of("no", "nos", "nr", "art", "sec", "fig", "p", "pp", "vol", "ch", "par", "para", "abs");

  /** May stand last: then the next word is one that begins sentences. */
  private static final Set<String> EITHER =
      Set.of(
          "inc", "ltd", "co", "corp", "bros", "jr", "etc", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur",
          "thurs", "fri", "sat", "sun", "ave", "blvd", "rd", "dept", "univ", "est", "mio", "mrd",
          "usw", "ee", "uu", "ph.d", "mass", "calif", "pa", "fla");

  /** Words that seldom begin a name. */
  private static final Set<String> BEGINNING =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "in",
          "on",
          "at",
          "but",
          "and",
          "this",
          "that",
          "these",
          "those",
          "there",
          "however",
          "its",
          "his",
          "her",
          "their",
          "my",
          "our",
          "as",
          "after",
          "before",
          "when",
          "while",
          "if",
          "for",
          "since",
          "according",
          "some",
          "many",
          "most",
          "no",
          "not",
          "one",
          "what",
          "who",
          "why",
          "how",
          "meanwhile",
          "both",
          "so",
          "now",
          "then",
          "also",
          "with",
          "by",
          "from",
          "to",
          "yet",
          "still",
          "over",
          "der",
          "die",
          "das",
          "ein",
          "eine",
          "er",
          "sie",
          "es",
          "wir",
          "aber",
          "und",
          "im",
          "am",
          "le",
          "la",
          "les",
          "un",
          "une",
          "il",
          "elle",
          "ils",
          "dans",
          "mais",
          "el",
          "los",
          "las",
          "una",
          "pero",
          "en");

  /** Languages that write the third of May as "3. May". */
  private static final Set<String> ORDINAL_POINT =
      Set.of(
          "de", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "pl", "et", "lv", "hr", "sl", "sr",
          "bs", "tr", "is");

  /** Written without a space behind, or with marks of their own. */
  private static final String OTHER_MARKS = "\u3002\uff01\uff1f\uff0e\u0964\u061f\u06d4\u17d4";

  private static final String CLOSING = "\u201d\u2019\u00bb\u203a\"')]\u300d\u300f";
  private static final String OPENING =
      "\u201c\u2018\u00ab\u2039\u201e\"'([\u2014\u2013-\u00bf\u00a1";

  private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.)+\\p{L}{1,2}");

  /** Who spoke, behind what was asked or called out: “Is it?” Smith asked. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "^(?:\\p{L}[\\p{L}.'\u2019-]*\\s){1,3}(?:said|says|asked|asks|added|told|wrote|shouted|replied)\\b");

  private static final String GUILLEMETS = "\u00bb\u203a";

  private final boolean ordinalPoint;
  private final boolean opensWithGuillemets;

  SentenceEnd(Locale locale) {
    opensWithGuillemets = Set.of("de", "da", "sl", "hr").contains(locale.getLanguage());
    ordinalPoint = ORDINAL_POINT.contains(locale.getLanguage());
  }

  /**
   * @param start where the sentence began that may end here
   * @param place behind its mark and the white space after it
   */
  boolean isAt(String piece, int start, int place) {
    int stop = place;
    while (stop > start && isBlank(piece.charAt(stop - 1))) {
      stop--;
    }
    int mark = stop;
    while (mark > start
        && (CLOSING.indexOf(piece.charAt(mark - 1)) >= 0
            || (mark < stop && isBlank(piece.charAt(mark - 1))))) {
      mark--;
    }
    if (mark == start) {
      return false;
    }
    char last = piece.charAt(mark - 1);
    if (OTHER_MARKS.indexOf(last) >= 0) {
      return CLOSING.indexOf(piece.charAt(place)) < 0;
    }
    if (stop == place || ".!?\u2026".indexOf(last) < 0) {
      return false;
    }
    int next = place;
    while (next < piece.length() && OPENING.indexOf(piece.charAt(next)) >= 0) {
      next++;
    }
    if (next == piece.length() || Character.isLowerCase(piece.codePointAt(next))) {
      return false;
    }
    boolean closes = !opensWithGuillemets && GUILLEMETS.indexOf(piece.charAt(place)) >= 0;
    boolean called = mark < stop && last != '.' && speakerFollows(piece, next);
    if (closes || called) {
      return false;
    }
    return last != '.' || endsWord(piece, start, mark - 1, next);
  }

  private static boolean speakerFollows(String piece, int next) {
    return SPEAKER.matcher(piece.substring(next, Math.min(piece.length(), next + 80))).find();
  }

  /** Whether the point behind a word ends more than the word. */
  private boolean endsWord(String piece, int start, int point, int next) {
    int from = point;
    while (from > start && point - from < 30 && isOfWord(piece.charAt(from - 1))) {
      from--;
    }
    var word = piece.substring(from, point);
    if (word.isEmpty()) {
      return true;
    }
    if (word.chars().allMatch(Character::isDigit)) {
      boolean numbersTheLine = piece.substring(start, from).isBlank();
      return !numbersTheLine && !(ordinalPoint && word.length() <= 2);
    }
    var lower = word.toLowerCase(Locale.ROOT);
    if (LEADING.contains(lower)) {
      return false;
    }
    if (BEFORE_NUMBERS.contains(lower) && Character.isDigit(piece.charAt(next))) {
      return false;
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    if (initial || EITHER.contains(lower) || DOTTED.matcher(word).matches()) {
      return beginsSentence(piece, next);
    }
    return true;
  }

  private static boolean beginsSentence(String piece, int next) {
    int end = next;
    while (end < piece.length() && end - next < 20 && Character.isLetter(piece.charAt(end))) {
      end++;
    }
    return BEGINNING.contains(piece.substring(next, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isOfWord(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '.';
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
