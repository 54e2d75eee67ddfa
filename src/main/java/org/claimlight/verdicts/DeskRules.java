package org.claimlight.verdicts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the desk has agreed on.
 *
 * @param scale in the order of its display
 * @param quorum how many people must hold the same rating before a claim settles, 1 or more
 */
public record DeskRules(List<Rating> scale, int quorum) {

  /**
   * @throws VerdictRefused for a rating that is not on the scale
   */
  public Rating rating(String id) {
    return scale.stream()
        .filter(rating -> rating.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                VerdictRefused.notOnScale(
                    id, scale.stream().map(Rating::label).collect(Collectors.joining(", "))));
  }

  public Map<String, Rating> byId() {
    return scale.stream().collect(Collectors.toMap(Rating::id, Function.identity()));
  }
}
