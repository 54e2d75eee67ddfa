package org.claimlight.search.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.claimlight.search.index.QueryTokens.Kind;
import org.claimlight.search.index.QueryTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is typing at the caret of a query, if it is something that can be completed: the
 * name of a field, or its value. Words are not completed, nor is anything within a phrase, unless
 * the phrase is a field's value.
 *
 * @param from where it begins, in UTF-16 units from 0
 * @param to where it ends: a completion takes the place of all of it
 * @param start what of it stands before the caret
 * @param field whose value it is; null when it is the name of a field
 */
public record AtCaret(int from, int to, String start, @Nullable QueryField field) {

  /**
   * @param caret from 0 to the query's length
   */
  public static Optional<AtCaret> of(String query, int caret) {
    if (caret < 0 || caret > query.length() || query.length() > QueryLanguage.LONGEST) {
      return Optional.empty();
    }
    return new Walk(query, caret).atCaret();
  }

  /** A value as it is written after a colon: in quotation marks, unless it is plainly one word. */
  public static String written(String value) {
    boolean isOneWord =
        value.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.'’&/+-]*") && !value.matches("AND|OR");
    if (isOneWord) {
      return value;
    }
    StringBuilder phrase = new StringBuilder();
    value.chars().forEach(c -> phrase.append(QueryTokens.isQuote((char) c) ? ' ' : (char) c));
    return '"' + phrase.toString().replaceAll("\\s+", " ").strip() + '"';
  }

  /** Goes through the tokens up to the caret, with the field that each is a value of. */
  private static final class Walk {

    private static final String BEFORE_NAME = "(-";

    private final String query;
    private final int caret;
    private final List<Token> tokens;
    private final Deque<Optional<QueryField>> groups = new ArrayDeque<>();
    private @Nullable QueryField named;

    Walk(String query, int caret) {
      this.query = query;
      this.caret = caret;
      this.tokens = QueryTokens.of(query, _ -> {});
    }

    Optional<AtCaret> atCaret() {
      int end = 0;
      for (Token token : tokens) {
        if (token.kind() == Kind.END || token.at() >= caret) {
          return inGap(end, token);
        }
        if (token.end() >= caret && isTyped(token)) {
          return in(token);
        }
        pass(token);
        end = token.end();
      }
      return Optional.empty();
    }

    private static boolean isTyped(Token token) {
      return switch (token.kind()) {
        case WORD, PREFIX, PHRASE, NOTHING, AND, OR -> true;
        case FIELD, MINUS, OPEN, CLOSE, END -> false;
      };
    }

    private void pass(Token token) {
      switch (token.kind()) {
        case FIELD -> named = QueryField.byKey(token.text()).orElse(null);
        case OPEN -> {
          groups.push(Optional.ofNullable(field()));
          named = null;
        }
        case CLOSE -> {
          groups.poll();
          named = null;
        }
        case MINUS -> {}
        default -> named = null;
      }
    }

    private @Nullable QueryField field() {
      if (named != null) {
        return named;
      }
      Optional<QueryField> group = groups.peek();
      return group == null ? null : group.orElse(null);
    }

    private Optional<AtCaret> in(Token token) {
      QueryField field = field();
      return switch (token.kind()) {
        case WORD ->
            field == null
                ? name(token)
                : value(token.at(), token.end(), query.substring(token.at(), caret), field);
        case PHRASE -> field == null ? Optional.empty() : inPhrase(token, field);
        default -> Optional.empty();
      };
    }

    /**
     * A quotation mark that was only just opened takes in whatever follows, up to the next one:
     * only what stands before the caret is the value.
     */
    private Optional<AtCaret> inPhrase(Token phrase, QueryField field) {
      boolean isClosed =
          phrase.end() - phrase.at() > 1 && QueryTokens.isQuote(query.charAt(phrase.end() - 1));
      int last = isClosed ? phrase.end() - 1 : phrase.end();
      if (caret > last) {
        return Optional.empty();
      }
      String rest = query.substring(caret, last);
      String start = query.substring(phrase.at() + 1, caret);
      if (rest.isBlank()) {
        return value(phrase.at(), phrase.end(), start, field);
      }
      return QueryTokens.isGap(rest.charAt(0)) && rest.contains(":")
          ? value(phrase.at(), caret, start, field)
          : Optional.empty();
    }

    private static Optional<AtCaret> value(int from, int to, String start, QueryField field) {
      return Optional.of(new AtCaret(from, to, start, field));
    }

    /** A name begins where a word may: not within something else that ends in letters. */
    private Optional<AtCaret> name(Token word) {
      String start = query.substring(word.at(), caret);
      boolean letters = word.text().chars().allMatch(c -> c < 128 && Character.isLetter(c));
      return letters && mayBegin(word.at())
          ? Optional.of(new AtCaret(word.at(), word.end(), start, null))
          : Optional.empty();
    }

    private boolean mayBegin(int at) {
      if (at == 0) {
        return true;
      }
      char before = query.charAt(at - 1);
      return QueryTokens.isGap(before) || BEFORE_NAME.indexOf(before) >= 0;
    }

    /** Between two tokens, after the one that ends at {@code end}. */
    private Optional<AtCaret> inGap(int end, Token next) {
      String between = query.substring(end, caret);
      QueryField field = field();
      boolean isBlank = between.chars().allMatch(c -> QueryTokens.isGap((char) c));
      boolean isQuote = between.length() == 1 && QueryTokens.isQuote(between.charAt(0));
      boolean nextIsApart =
          caret == query.length()
              || QueryTokens.isGap(query.charAt(caret))
              || query.charAt(caret) == ')';
      if (!nextIsApart) {
        return Optional.empty();
      }
      if (named != null && (isBlank || isQuote)) {
        return Optional.of(new AtCaret(isQuote ? end : caret, caret, "", named));
      }
      boolean mayBegin = isBlank && mayBegin(caret) && next.at() >= caret;
      return mayBegin ? Optional.of(new AtCaret(caret, caret, "", field)) : Optional.empty();
    }
  }
}
