package org.claimlight.search.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as {@link QueryLanguage} understood it. It holds words as typed: adapters analyse. */
public sealed interface ClaimQuery {

  /** Every claim. */
  record Everything() implements ClaimQuery {}

  record Word(String text) implements ClaimQuery {}

  /** These words, in this order, next to one another. */
  record Phrase(String text) implements ClaimQuery {}

  /** Words that begin like this. */
  record Prefix(String text) implements ClaimQuery {}

  /**
   * Words that merely stand side by side, two or more. Up to three are all wanted; of more, half
   * are, so that a pasted sentence finds the claim that says the same in part.
   */
  record Loose(List<Word> words) implements ClaimQuery {}

  /**
   * Days, as the value of a field.
   *
   * @param from the first; null for all up to the end
   * @param before the one after the last; null for all from the first
   */
  record Days(@Nullable LocalDate from, @Nullable LocalDate before) implements ClaimQuery {}

  /** Numbers from one to another, both included, as the value of a field. */
  record Numbers(int from, int to) implements ClaimQuery {}

  record All(List<ClaimQuery> parts) implements ClaimQuery {}

  record Any(List<ClaimQuery> parts) implements ClaimQuery {}

  /** What stands only beside the claim, in its context, leaves it in. */
  record Not(ClaimQuery query) implements ClaimQuery {}

  /** The query, of the claim alone: not of the words around it. */
  record Itself(ClaimQuery query) implements ClaimQuery {}

  /** The query, looked for in one field alone. */
  record In(QueryField field, ClaimQuery query) implements ClaimQuery {}

  /** Whether the query asks for something in the field; what it leaves out, it does not ask for. */
  default boolean asksFor(QueryField field) {
    return switch (this) {
      case In in -> in.field() == field;
      case Not _ -> false;
      case Itself itself -> itself.query().asksFor(field);
      case All all -> all.parts().stream().anyMatch(part -> part.asksFor(field));
      case Any any -> any.parts().stream().anyMatch(part -> part.asksFor(field));
      case Everything _, Word _, Phrase _, Prefix _, Loose _, Days _, Numbers _ -> false;
    };
  }
}
