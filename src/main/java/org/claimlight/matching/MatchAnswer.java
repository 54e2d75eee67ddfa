package org.claimlight.matching;

import java.util.List;

/**
 * Earlier claims, the likeliest first.
 *
 * @param by what they were compared by
 * @param pending of how many changed claims the meaning is not known yet; they were compared by
 *     their words only
 */
public record MatchAnswer(List<Match> matches, By by, long pending) {

  /** What texts are compared by. */
  public enum By {
    WORDS_AND_MEANING,
    /** The sentence model is still being loaded. */
    WORDS_WHILE_LOADING,
    /** The sentence model is switched off. */
    WORDS_SWITCHED_OFF,
    /** The sentence model does not run on this machine. */
    WORDS_UNSUPPORTED;

    public String slug() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
