package org.claimlight.suggestions;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** A suggestion that cannot be decided on, or a switch that cannot be turned. */
public class SuggestionRefused extends Refusal {

  private SuggestionRefused(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(kind, code, field, arguments);
  }

  static SuggestionRefused unknown() {
    return new SuggestionRefused(Kind.NOT_FOUND, "suggestions.unknown", null);
  }

  static SuggestionRefused alreadyClaim() {
    return new SuggestionRefused(Kind.CONFLICT, "suggestions.already-claim", null);
  }

  static SuggestionRefused alreadyRejected() {
    return new SuggestionRefused(Kind.CONFLICT, "suggestions.already-rejected", null);
  }

  static SuggestionRefused undecided() {
    return new SuggestionRefused(Kind.CONFLICT, "suggestions.undecided", null);
  }

  /** Somebody has rated its claim, attached a source or commented: that would go with it. */
  static SuggestionRefused workedOn(int number) {
    return new SuggestionRefused(Kind.CONFLICT, "suggestions.worked-on", null, number);
  }

  static SuggestionRefused tooLittleHistory(
      int articles, int marked, int neededArticles, int neededMarked) {
    return new SuggestionRefused(
        Kind.CONFLICT,
        "suggestions.too-little-history",
        "byDefault",
        articles,
        marked,
        neededArticles,
        neededMarked);
  }
}
