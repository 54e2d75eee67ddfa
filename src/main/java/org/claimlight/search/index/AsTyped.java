package org.claimlight.search.index;

import java.util.List;
import org.claimlight.search.index.QueryTokens.Kind;
import org.claimlight.search.index.QueryTokens.Token;
import org.jspecify.annotations.Nullable;

/** A query that is still being typed, for hits with every key: its last word may go on. */
public final class AsTyped {

  private static final int SHORTEST = 2;

  /** The query in which the last word, if it stands at the end, is the beginning of one as well. */
  public static String query(String typed) {
    List<Token> tokens = QueryTokens.of(typed, _ -> {});
    if (tokens.size() < 2) {
      return typed;
    }
    Token last = tokens.get(tokens.size() - 2);
    String word = last.text();
    if (last.kind() != Kind.WORD
        || last.end() != typed.length()
        || word.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST) {
      return typed;
    }
    String before = typed.substring(0, last.at());
    QueryField field = AtCaret.of(typed, typed.length()).map(AtCaret::field).orElse(null);
    return before + goingOn(word, field);
  }

  private static String goingOn(String word, @Nullable QueryField field) {
    return switch (field) {
      case null -> "(" + word + " OR " + word + "*)";
      // Half a value is none.
      case RATING, STATUS, DISPUTED -> word + "*";
      // Their values are no words.
      case MARKED, SOURCES -> word;
      default -> "(" + word + " OR " + word + "*)";
    };
  }

  private AsTyped() {}
}
