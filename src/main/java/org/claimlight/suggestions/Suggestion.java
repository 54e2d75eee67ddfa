package org.claimlight.suggestions;

import java.util.List;
import org.claimlight.suggestions.ranking.FoundSign;

/**
 * A sentence that is worth checking.
 *
 * @param start offset of the first UTF-16 unit in the article's current revision
 * @param end offset behind the last
 * @param exact its words
 * @param score from 0 to 1: how probable it is that this desk would check it
 * @param reasons what speaks for it, the strongest first, and then what speaks against it
 */
public record Suggestion(
    SuggestionId id, int start, int end, String exact, double score, List<Reason> reasons) {

  public Suggestion {
    reasons = List.copyOf(reasons);
  }

  /**
   * @param weight what the sign adds to the log-odds; below nought it speaks against
   */
  public record Reason(FoundSign sign, double weight) {

    public boolean speaksFor() {
      return weight > 0;
    }
  }
}
