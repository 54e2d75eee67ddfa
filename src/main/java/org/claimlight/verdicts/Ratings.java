package org.claimlight.verdicts;

import java.util.List;
import java.util.Optional;

/** What a claim's verdicts say together. */
public final class Ratings {

  private Ratings() {}

  /** The one rating that every verdict gives; nothing where there is none or they differ. */
  public static Optional<Rating> unanimous(List<Verdict> verdicts, DeskRules rules) {
    var ratings =
        verdicts.stream()
            .filter(verdict -> verdict.outdated() == null)
            .map(Verdict::rating)
            .distinct()
            .toList();
    return ratings.size() == 1 ? Optional.of(rules.rating(ratings.getFirst())) : Optional.empty();
  }
}
