package org.claimlight.search.index;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.claimlight.search.index.ClaimQuery.All;
import org.claimlight.search.index.ClaimQuery.Any;
import org.claimlight.search.index.ClaimQuery.Everything;
import org.claimlight.search.index.ClaimQuery.In;
import org.claimlight.search.index.ClaimQuery.Loose;
import org.claimlight.search.index.ClaimQuery.Not;
import org.claimlight.search.index.ClaimQuery.Phrase;
import org.claimlight.search.index.ClaimQuery.Prefix;
import org.claimlight.search.index.ClaimQuery.Word;
import org.claimlight.search.index.QueryTokens.Kind;
import org.claimlight.search.index.QueryTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * The language of the search box, of addresses and of the API.
 *
 * <pre>
 *   query  := group (OR group)*
 *   group  := item (AND? item)*          side by side binds tighter than OR
 *   item   := '-' item | field ':' value | value
 *   value  := word | word'*' | '"' phrase '"' | '(' query ')'
 * </pre>
 *
 * A text that was merely pasted is a query too: punctuation, dashes and addresses are words or
 * nothing. What is left is refused with its place ({@link QueryMistake}), as is what would cost too
 * much: over 2,000 characters, 100 words, or 20 levels of nesting.
 */
public final class QueryLanguage {

  public static final int LONGEST = 2_000;
  private static final int MOST_WORDS = 100;
  private static final int DEEPEST = 20;

  private final List<Token> tokens;
  private final Map<QueryField, ? extends Collection<String>> closed;
  private int next;
  private int words;
  private int depth;
  private @Nullable Token field;

  private QueryLanguage(List<Token> tokens, Map<QueryField, ? extends Collection<String>> closed) {
    this.tokens = tokens;
    this.closed = closed;
  }

  /**
   * Understands a query; a blank one is for everything.
   *
   * @throws QueryMistake when it cannot
   */
  public static ClaimQuery parse(String query) {
    return parse(query, Map.of());
  }

  /**
   * Understands a query; a blank one is for everything.
   *
   * @param closed fields that have only these values
   * @throws QueryMistake when it cannot, or a closed field is asked for a value that it cannot have
   */
  public static ClaimQuery parse(
      String query, Map<QueryField, ? extends Collection<String>> closed) {
    if (query.length() > LONGEST) {
      throw new QueryMistake("search.query-too-long", LONGEST, LONGEST);
    }
    if (query.isBlank()) {
      return new Everything();
    }
    return new QueryLanguage(QueryTokens.of(query), closed).whole();
  }

  private ClaimQuery whole() {
    if (peek().kind() == Kind.END) {
      throw new QueryMistake("search.query-no-words", 0);
    }
    ClaimQuery query = peek().kind() == Kind.CLOSE ? new Everything() : query();
    if (peek().kind() == Kind.CLOSE) {
      throw new QueryMistake("search.query-stray-parenthesis", peek().at());
    }
    return query;
  }

  private ClaimQuery query() {
    List<ClaimQuery> groups = new ArrayList<>();
    groups.add(group());
    while (peek().kind() == Kind.OR) {
      Token or = take();
      if (endsGroup(peek())) {
        throw new QueryMistake("search.query-operator-alone", or.at(), or.text());
      }
      groups.add(group());
    }
    return groups.size() == 1 ? groups.getFirst() : new Any(List.copyOf(groups));
  }

  private ClaimQuery group() {
    List<ClaimQuery> wanted = new ArrayList<>();
    List<Word> loose = new ArrayList<>();
    boolean joined = false;
    do {
      Token first = peek();
      if (first.kind() == Kind.OR || first.kind() == Kind.AND) {
        throw new QueryMistake("search.query-operator-alone", first.at(), first.text());
      }
      ClaimQuery item = item();
      boolean joins = peek().kind() == Kind.AND;
      if (item instanceof Word word && !joined && !joins) {
        loose.add(word);
      } else {
        wanted.add(item);
      }
      joined = joins;
      if (joins) {
        Token and = take();
        if (endsGroup(peek())) {
          throw new QueryMistake("search.query-operator-alone", and.at(), and.text());
        }
      }
    } while (!endsGroup(peek()));
    if (!loose.isEmpty()) {
      wanted.addFirst(loose.size() == 1 ? loose.getFirst() : new Loose(List.copyOf(loose)));
    }
    return wanted.size() == 1 ? wanted.getFirst() : new All(List.copyOf(wanted));
  }

  private ClaimQuery item() {
    Token token = take();
    return switch (token.kind()) {
      case MINUS -> deeper(token, () -> new Not(operand(token, "search.query-minus-alone")));
      case FIELD -> inField(token);
      case OPEN -> deeper(token, () -> inParentheses(token));
      default -> leaf(token);
    };
  }

  private ClaimQuery operand(Token of, String mistake) {
    return switch (peek().kind()) {
      case END, CLOSE, AND, OR -> throw new QueryMistake(mistake, of.at(), of.text());
      default -> item();
    };
  }

  private ClaimQuery inField(Token name) {
    if (field != null) {
      throw new QueryMistake("search.query-field-nested", name.at(), name.text(), field.text());
    }
    QueryField wanted = QueryField.byKey(name.text()).orElseThrow();
    field = name;
    ClaimQuery value = operand(name, "search.query-field-empty");
    field = null;
    return new In(wanted, value);
  }

  private ClaimQuery inParentheses(Token open) {
    if (peek().kind() == Kind.CLOSE) {
      throw new QueryMistake("search.query-empty-parentheses", open.at());
    }
    if (peek().kind() == Kind.END) {
      throw new QueryMistake("search.query-open-parenthesis", open.at());
    }
    ClaimQuery query = query();
    if (peek().kind() != Kind.CLOSE) {
      throw new QueryMistake("search.query-open-parenthesis", open.at());
    }
    take();
    return query;
  }

  private ClaimQuery leaf(Token token) {
    words += words(token.text());
    if (words > MOST_WORDS) {
      throw new QueryMistake("search.query-too-many-words", token.at(), MOST_WORDS);
    }
    if (field != null) {
      mustBeKnown(field, token);
    }
    return switch (token.kind()) {
      case WORD -> new Word(token.text());
      case PREFIX -> new Prefix(token.text());
      case PHRASE -> new Phrase(token.text());
      default -> throw new IllegalStateException(token.toString());
    };
  }

  private void mustBeKnown(Token name, Token value) {
    var values = closed.get(QueryField.byKey(name.text()).orElseThrow());
    var wanted = slug(value.text());
    if (values == null
        || values.stream()
            .map(QueryLanguage::slug)
            .anyMatch(
                one -> value.kind() == Kind.PREFIX ? one.startsWith(wanted) : one.equals(wanted))) {
      return;
    }
    throw new QueryMistake(
        "search.query-value-unknown",
        value.at(),
        value.text(),
        name.text(),
        String.join(", ", values));
  }

  /** {@code In review} is {@code in-review}, as in the index. */
  private static String slug(String value) {
    return value
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}.]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** As the index will cut the text: runs of letters and digits, and every character of CJK. */
  private static int words(String text) {
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

  private ClaimQuery deeper(Token token, Supplier<ClaimQuery> inner) {
    if (++depth > DEEPEST) {
      throw new QueryMistake("search.query-too-deep", token.at(), DEEPEST);
    }
    ClaimQuery query = inner.get();
    depth--;
    return query;
  }

  private static boolean endsGroup(Token token) {
    return switch (token.kind()) {
      case OR, CLOSE, END -> true;
      default -> false;
    };
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    return tokens.get(next++);
  }
}
