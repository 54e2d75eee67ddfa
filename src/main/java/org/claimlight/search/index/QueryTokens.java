package org.claimlight.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    END
  }

  /**
   * @param at where it begins in the query
   */
  record Token(Kind kind, String text, int at) {}

  private static final String QUOTES = "\"“”„";

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private QueryTokens(String query) {
    this.query = query;
  }

  /** The tokens, the last of which is the end. */
  static List<Token> of(String query) {
    return new QueryTokens(query).cut();
  }

  private List<Token> cut() {
    while (at < query.length()) {
      char c = query.charAt(at);
      if (isGap(c)) {
        at++;
      } else if (c == '(') {
        add(Kind.OPEN, at++, "(");
      } else if (c == ')') {
        add(Kind.CLOSE, at++, ")");
      } else if (QUOTES.indexOf(c) >= 0) {
        phrase();
      } else if (c == '-') {
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
    while (at < query.length() && QUOTES.indexOf(query.charAt(at)) < 0) {
      at++;
    }
    if (at == query.length()) {
      throw new QueryMistake("search.query-unclosed-quote", open, shortened(query.substring(open)));
    }
    String text = query.substring(open + 1, at++);
    if (isSearchable(text)) {
      add(Kind.PHRASE, open, text);
    }
  }

  /** One hyphen before a word takes it away; a dash between words is only a dash. */
  private void minus() {
    int from = at;
    while (at < query.length() && query.charAt(at) == '-') {
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
      default -> wordOrPrefix(text, from);
    }
  }

  /** Whether what stands between {@code from} and the colon here is a field's name. */
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
      throw unknownField(name, from);
    }
    at++;
    add(Kind.FIELD, from, name);
    return true;
  }

  private static QueryMistake unknownField(String name, int from) {
    Optional<QueryField> near =
        Arrays.stream(QueryField.values())
            .filter(field -> distance(field.key(), name.toLowerCase(Locale.ROOT)) <= 2)
            .min(Comparator.comparingInt(field -> distance(field.key(), name)));
    return near.map(
            field ->
                new QueryMistake("search.query-field-misspelt", from, shortened(name), field.key()))
        .orElseGet(
            () -> new QueryMistake("search.query-field-unknown", from, shortened(name), fields()));
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
    String stem = text.substring(0, star);
    if (!isSearchable(stem)) {
      throw new QueryMistake("search.query-star-first", from + star, shortened(text));
    }
    if (star != text.length() - 1) {
      throw new QueryMistake("search.query-star-inside", from + star, shortened(text));
    }
    if (stem.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
      throw new QueryMistake("search.query-star-short", from, shortened(text));
    }
    add(Kind.PREFIX, from, stem);
  }

  private void add(Kind kind, int from, String text) {
    tokens.add(new Token(kind, text, from));
  }

  private static boolean endsWord(char c) {
    return isGap(c) || c == '(' || c == ')' || QUOTES.indexOf(c) >= 0;
  }

  private static boolean isGap(char c) {
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

  /** Levenshtein's distance; both texts are short. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
