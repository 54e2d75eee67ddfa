package org.claimlight.suggestions.ranking;

import java.util.Locale;

/** What a trial says of learning from the desk, and so by what suggestions are ranked. */
public enum Conclusion {
  /** What was learned does better on articles that it had not seen: it ranks. */
  BETTER,
  /** It does no better: the general signs rank. */
  NOT_BETTER,
  /** Nobody can tell: the general signs rank. */
  TOO_LITTLE;

  /** As the message bundle writes it. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
