package org.claimlight.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could stand in a query instead of what is being typed.
 *
 * @param from where in the query that begins, in UTF-16 units from 0
 * @param to where it ends
 * @param completions the likeliest first
 */
public record Completing(int from, int to, List<Completion> completions) {

  public Completing {
    completions = List.copyOf(completions);
  }

  /** Whether a field's name is completed or its value. */
  public enum Kind {
    FIELD,
    VALUE
  }

  /**
   * @param text what to write, with the colon or the quotation marks that belong to it
   * @param label what a person calls it; of a field, what it is about
   * @param count how many claims have the value; null for what is not counted
   */
  public record Completion(String text, String label, Kind kind, @Nullable Long count) {}

  static Completing nothing(int caret) {
    return new Completing(caret, caret, List.of());
  }
}
