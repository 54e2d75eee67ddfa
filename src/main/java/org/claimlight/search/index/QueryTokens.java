package org.claimlight.search.index;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Cuts a query into tokens. Everything is a word unless it is plainly meant otherwise. */
final class QueryTokens {

  enum Kind {
    WORD,
    PREFIX,
    PHRASE,
    FIELD,
    MINUS,
    AND,
    OR,
    OPEN,
    CLOSE,
    /** Something that was told as a mistake, and of which nothing is left. */
    NOTHING,
    END
  }

  /**
   * @param at where it begins in the query
   * @param end where it ends
   */
  record Token(Kind kind, String text, int at, int end) {}

  /** Words of a query that somebody thought up; a pasted one has more. */
  private static final int SHORT = 6;

  private static final String QUOTES = "\"“”„";

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private final Consumer<QueryMistake> mistakes;
  private int at;

  private QueryTokens(String query, Consumer<QueryMistake> mistakes) {
    this.query = query;
    this.mistakes = mistakes;
  }

  /** The tokens, the last of which is the end. */
  static List<Token> of(String query, Consumer<QueryMistake> mistakes) {
    return new QueryTokens(query, mistakes).cut();
  }

  private QueryMistake mistake(String code, int from, int to, Object... arguments) {
    return QueryMistake.in(query, from, to, code, arguments);
  }

  private List<Token> cut() {
    while (at < query.length()) {
      char c = query.charAt(at);
      if (isGap(c)) {
        at++;
      } else if (c == '(') {
        at++;
        add(Kind.OPEN, at - 1, "(");
      } else if (c == ')') {
        at++;
        add(Kind.CLOSE, at - 1, ")");
      } else if (isQuote(c)) {
        phrase();
      } else if (isMinus(c)) {
        minus();
      } else {
        word();
      }
    }
    add(Kind.END, query.length(), "");
    return tokens;
  }

  private void phrase() {
    int open = at++;
    while (at < query.length() && !isQuote(query.charAt(at))) {
      at++;
    }
    String text = query.substring(open + 1, at);
    if (at == query.length()) {
      mistakes.accept(
          mistake("search.query-unclosed-quote", open, at, shortened(query.substring(open)))
              .mendedBy(query, query.substring(open) + '"'));
    } else {
      at++;
    }
    if (isSearchable(text)) {
      add(Kind.PHRASE, open, text);
    }
  }

  /** One hyphen before a word takes it away; a dash between words is only a dash. */
  private void minus() {
    int from = at;
    while (at < query.length() && isMinus(query.charAt(at))) {
      at++;
    }
    if (at - from == 1 && at < query.length() && !isGap(query.charAt(at))) {
      add(Kind.MINUS, from, "-");
    }
  }

  private void word() {
    int from = at;
    while (at < query.length() && !endsWord(query.charAt(at))) {
      if (query.charAt(at) == ':' && field(from)) {
        return;
      }
      at++;
    }
    String text = query.substring(from, at);
    switch (text) {
      case "AND" -> add(Kind.AND, from, text);
      case "OR" -> add(Kind.OR, from, text);
      case "NOT" -> not(from);
      default -> wordOrPrefix(text, from);
    }
  }

  /**
   * A word: a post that shouts it would be turned around. In a short query the minus is told of.
   */
  private void not(int from) {
    add(Kind.WORD, from, "NOT");
    int next = at;
    while (next < query.length() && isGap(query.charAt(next))) {
      next++;
    }
    if (next > at && next < query.length() && words(query) <= SHORT) {
      mistakes.accept(mistake("search.query-not-word", from, at).mendedBy(query, from, next, "-"));
    }
  }

  /** Whether what stands between {@code from} and the colon here is, or was meant as, a name. */
  private boolean field(int from) {
    String name = query.substring(from, at);
    if (name.isEmpty() || !name.chars().allMatch(c -> c < 128 && Character.isLetter(c))) {
      return false;
    }
    boolean known = QueryField.byKey(name).isPresent();
    boolean valueFollows =
        at + 1 < query.length() && !isGap(query.charAt(at + 1)) && query.charAt(at + 1) != '/';
    if (!known && !valueFollows) {
      return false;
    }
    if (!known) {
      QueryMistake unknown = unknownField(name, from);
      // The value is looked for anywhere; the name stands in no claim.
      mistakes.accept(unknown);
      at++;
      return true;
    }
    at++;
    add(Kind.FIELD, from, name);
    return true;
  }

  private QueryMistake unknownField(String name, int from) {
    Optional<QueryField> near = QueryField.near(name);
    int colon = from + name.length();
    return near.map(
            field ->
                mistake("search.query-field-misspelt", from, colon, shortened(name), field.key())
                    .mendedBy(query, field.key()))
        .orElseGet(
            () ->
                mistake("search.query-field-unknown", from, colon, shortened(name), fields())
                    .mendedBy(query, from, colon + 1, name + " "));
  }

  private static String fields() {
    return Arrays.stream(QueryField.values())
        .map(field -> field.key() + ":")
        .collect(Collectors.joining(" "));
  }

  private void wordOrPrefix(String text, int from) {
    int star = text.indexOf('*');
    if (star < 0) {
      if (isSearchable(text)) {
        add(Kind.WORD, from, text);
      }
      return;
    }
    String plain = text.replace("*", "");
    String stem = text.substring(0, star);
    int end = from + text.length();
    if (!isSearchable(stem)) {
      mistakes.accept(
          mistake("search.query-star-first", from, end, shortened(text)).mendedBy(query, plain));
    } else if (star != text.length() - 1) {
      mistakes.accept(
          mistake("search.query-star-inside", from, end, shortened(text))
              .mendedBy(query, stem + "*"));
    } else if (stem.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
      mistakes.accept(
          mistake("search.query-star-short", from, end, shortened(text)).mendedBy(query, stem));
    } else {
      add(Kind.PREFIX, from, stem);
      return;
    }
    add(isSearchable(plain) ? Kind.WORD : Kind.NOTHING, from, plain);
  }

  private void add(Kind kind, int from, String text) {
    tokens.add(new Token(kind, text, from, at));
  }

  private static boolean endsWord(char c) {
    return isGap(c) || c == '(' || c == ')' || isQuote(c);
  }

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** The minus of keyboards, of typography, and the dash that word processors make of it. */
  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212' || c == '\u2013';
  }

  static boolean isGap(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0';
  }

  /** Whether there is anything in it that the index could hold: a letter, a digit, a symbol. */
  private static boolean isSearchable(String text) {
    return text.codePoints()
        .anyMatch(
            c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
  }

  static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }

  /** As the index will cut the text: runs of letters and digits, and every character of CJK. */
  static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int c : text.codePoints().toArray()) {
      boolean alone = Character.isIdeographic(c) || UnicodeScript.of(c) == UnicodeScript.HIRAGANA;
      boolean part = Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
      if (alone || (part && !inWord)) {
        words++;
      }
      inWord = part && !alone;
    }
    return words;
  }
}
