package org.claimlight.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * The language of the search box, of addresses, of saved searches and of the API.
 *
 * <pre>
 *   query  := group (OR group)*
 *   group  := item (AND? item)*          side by side binds tighter than OR
 *   item   := '-' item | field ':' value | value
 *   value  := word | word'*' | '"' phrase '"' | '(' query ')'
 * </pre>
 *
 * A text that was merely pasted is a query too: punctuation, dashes and addresses are words or
 * nothing. What is left is told with its place ({@link QueryMistake}) and, where it can be known,
 * with what was meant; the rest of the query stands. A query is refused as a whole when nothing is
 * left of it, and when it would cost too much ({@link QueryLimit}).
 */
public final class QueryLanguage {

  public static final int LONGEST = QueryLimit.LENGTH.most();
  private static final int MOST_WORDS = QueryLimit.WORDS.most();
  private static final int MOST_PREFIXES = QueryLimit.PREFIXES.most();
  private static final int DEEPEST = QueryLimit.NESTING.most();
  private static final int MOST_MISTAKES = QueryLimit.MISTAKES.most();

  private final String text;
  private final List<QueryMistake> mistakes = new ArrayList<>();
  private final List<Token> tokens;
  private final ClosedFields closed;
  private int next;
  private int words;
  private int prefixes;
  private int depth;
  private int open;
  private boolean toldOpen;
  private @Nullable Token field;

  private QueryLanguage(String text, Map<QueryField, ? extends Collection<String>> closed) {
    this.text = text;
    this.closed = new ClosedFields(closed);
    this.tokens = QueryTokens.of(text, this::tell);
  }

  /**
   * Understands a query that is known to be right; a blank one is for everything.
   *
   * @throws QueryMistake the first mistake in it
   */
  public static ClaimQuery parse(String query) {
    QueryReading reading = read(query, Map.of());
    if (!reading.mistakes().isEmpty()) {
      throw reading.mistakes().getFirst();
    }
    return reading.query();
  }

  /**
   * Understands as much of a query as it can; a blank one is for everything.
   *
   * @param closed fields that have only these values
   * @throws QueryMistake when nothing is left to look for, or it would cost too much
   */
  public static QueryReading read(
      String query, Map<QueryField, ? extends Collection<String>> closed) {
    if (query.length() > LONGEST) {
      throw QueryMistake.refused("search.query-too-long", LONGEST, LONGEST);
    }
    if (query.isBlank()) {
      return new QueryReading(new Everything(), List.of());
    }
    return new QueryLanguage(query, closed).whole();
  }

  private void tell(QueryMistake mistake) {
    if (mistakes.size() < MOST_MISTAKES) {
      mistakes.add(mistake);
    }
  }

  private QueryMistake mistake(Token token, String code, Object... arguments) {
    return QueryMistake.in(text, token.at(), token.end(), code, arguments);
  }

  private QueryReading whole() {
    List<ClaimQuery> parts = new ArrayList<>();
    while (peek().kind() != Kind.END) {
      if (peek().kind() == Kind.CLOSE) {
        Token stray = take();
        tell(mistake(stray, "search.query-stray-parenthesis").mendedBy(text, ""));
      } else {
        parts.addAll(query().stream().toList());
      }
    }
    mistakes.sort(Comparator.comparingInt(QueryMistake::at));
    if (parts.isEmpty()) {
      throw mistakes.isEmpty()
          ? QueryMistake.refused("search.query-no-words", 0)
          : mistakes.getFirst();
    }
    return new QueryReading(
        parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts)), mistakes);
  }

  /** Empty when nothing is left of it. */
  private Optional<ClaimQuery> query() {
    List<ClaimQuery> groups = new ArrayList<>();
    group().ifPresent(groups::add);
    while (peek().kind() == Kind.OR) {
      Token or = take();
      if (endsGroup(peek())) {
        operatorAlone(or);
      } else {
        group().ifPresent(groups::add);
      }
    }
    return switch (groups.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(groups.getFirst());
      default -> Optional.of(new Any(List.copyOf(groups)));
    };
  }

  private Optional<ClaimQuery> group() {
    List<ClaimQuery> wanted = new ArrayList<>();
    List<Word> loose = new ArrayList<>();
    boolean joined = false;
    do {
      if (peek().kind() == Kind.OR || peek().kind() == Kind.AND) {
        operatorAlone(take());
        continue;
      }
      Optional<ClaimQuery> item = item();
      boolean joins = peek().kind() == Kind.AND;
      if (item.isPresent() && item.get() instanceof Word word && !joined && !joins) {
        loose.add(word);
      } else {
        item.ifPresent(wanted::add);
      }
      joined = joins;
      if (joins) {
        Token and = take();
        if (endsGroup(peek())) {
          operatorAlone(and);
        }
      }
    } while (!endsGroup(peek()));
    if (!loose.isEmpty()) {
      wanted.addFirst(loose.size() == 1 ? loose.getFirst() : new Loose(List.copyOf(loose)));
    }
    return switch (wanted.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(wanted.getFirst());
      default -> Optional.of(new All(List.copyOf(wanted)));
    };
  }

  private void operatorAlone(Token operator) {
    tell(mistake(operator, "search.query-operator-alone", operator.text()).mendedBy(text, ""));
  }

  private Optional<ClaimQuery> item() {
    Token token = take();
    return switch (token.kind()) {
      case MINUS -> deeper(token, () -> operand(token, "search.query-minus-alone").map(Not::new));
      case FIELD -> inField(token);
      case OPEN -> deeper(token, () -> inParentheses(token));
      default -> leaf(token);
    };
  }

  private Optional<ClaimQuery> operand(Token of, String code) {
    return switch (peek().kind()) {
      case END, CLOSE, AND, OR -> {
        tell(mistake(of, code, of.text()).mendedBy(text, ""));
        yield Optional.empty();
      }
      default -> item();
    };
  }

  private Optional<ClaimQuery> inField(Token name) {
    if (field != null) {
      tell(
          mistake(name, "search.query-field-nested", name.text(), field.text()).mendedBy(text, ""));
      return operand(name, "search.query-field-empty");
    }
    QueryField wanted = QueryField.byKey(name.text()).orElseThrow();
    if (peek().kind() == Kind.MINUS && wanted.isStretch()) {
      return belowZero(name);
    }
    field = name;
    Optional<ClaimQuery> value = operand(name, "search.query-field-empty");
    field = null;
    return value.map(query -> new In(wanted, query));
  }

  /** Neither days nor numbers go below zero, and "not 1" would be nearly everything. */
  private Optional<ClaimQuery> belowZero(Token name) {
    Token minus = take();
    Token value = peek().kind() == Kind.WORD ? take() : minus;
    String text = value == minus ? "-" : "-" + value.text();
    tell(
        QueryMistake.in(
            this.text,
            minus.at(),
            value.end(),
            "search.query-no-" + name.text().toLowerCase(Locale.ROOT),
            QueryTokens.shortened(text)));
    return Optional.empty();
  }

  private Optional<ClaimQuery> inParentheses(Token first) {
    if (peek().kind() == Kind.CLOSE) {
      Token close = take();
      tell(
          QueryMistake.in(text, first.at(), close.end(), "search.query-empty-parentheses")
              .mendedBy(text, ""));
      return Optional.empty();
    }
    if (peek().kind() == Kind.END) {
      tell(mistake(first, "search.query-open-parenthesis").mendedBy(text, ""));
      return Optional.empty();
    }
    open++;
    Optional<ClaimQuery> query = query();
    if (peek().kind() == Kind.CLOSE) {
      take();
    } else if (!toldOpen) {
      // The end closes all of them, and so does what is offered.
      toldOpen = true;
      tell(
          mistake(first, "search.query-open-parenthesis")
              .mendedBy(text, text.length(), text.length(), ")".repeat(open)));
    }
    open--;
    return query;
  }

  private Optional<ClaimQuery> leaf(Token token) {
    if (token.kind() == Kind.NOTHING) {
      return Optional.empty();
    }
    words += QueryTokens.words(token.text());
    if (words > MOST_WORDS) {
      throw QueryMistake.refused("search.query-too-many-words", token.at(), MOST_WORDS);
    }
    if (token.kind() == Kind.PREFIX && ++prefixes > MOST_PREFIXES) {
      throw QueryMistake.refused("search.query-too-many-prefixes", token.at(), MOST_PREFIXES);
    }
    if (field instanceof Token name) {
      return value(name, token);
    }
    return Optional.of(plain(token));
  }

  private static ClaimQuery plain(Token token) {
    return switch (token.kind()) {
      case WORD -> new Word(token.text());
      case PREFIX -> new Prefix(token.text());
      case PHRASE -> new Phrase(token.text());
      default -> throw new IllegalStateException(token.toString());
    };
  }

  private Optional<ClaimQuery> value(Token name, Token value) {
    return switch (QueryField.byKey(name.text()).orElseThrow()) {
      case MARKED -> stretch(name, value, Spans.days(value.text()));
      case SOURCES -> stretch(name, value, Spans.numbers(value.text()));
      default -> isKnown(name, value) ? Optional.of(plain(value)) : Optional.empty();
    };
  }

  private Optional<ClaimQuery> stretch(
      Token name, Token value, Optional<? extends ClaimQuery> understood) {
    if (understood.isEmpty() || value.kind() == Kind.PREFIX) {
      tell(
          mistake(
              value,
              "search.query-no-" + name.text().toLowerCase(Locale.ROOT),
              QueryTokens.shortened(value.text())));
      return Optional.empty();
    }
    return understood.map(Function.identity());
  }

  /** Whether a closed field can have the value; if not, it is told. */
  private boolean isKnown(Token name, Token value) {
    QueryField wanted = QueryField.byKey(name.text()).orElseThrow();
    if (closed.canHave(wanted, value)) {
      return true;
    }
    QueryMistake unknown =
        mistake(
            value,
            "search.query-value-unknown",
            QueryTokens.shortened(value.text()),
            name.text(),
            String.join(", ", closed.values(wanted)));
    tell(closed.nearest(wanted, value).map(near -> unknown.mendedBy(text, near)).orElse(unknown));
    return false;
  }

  private Optional<ClaimQuery> deeper(Token token, Supplier<Optional<ClaimQuery>> inner) {
    if (++depth > DEEPEST) {
      throw QueryMistake.refused("search.query-too-deep", token.at(), DEEPEST);
    }
    Optional<ClaimQuery> query = inner.get();
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
