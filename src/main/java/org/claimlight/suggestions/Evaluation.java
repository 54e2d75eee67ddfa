package org.claimlight.suggestions;

import java.util.List;
import org.claimlight.suggestions.ranking.Sign;
import org.claimlight.suggestions.ranking.Trial;

/**
 * How well suggestions do on this desk's own history.
 *
 * @param trial every article ranked by what was learned from others
 * @param weights what the desk looks for, one for each sign, in their order
 * @param byDefault whether suggestions are marked in every article without being asked for
 */
public record Evaluation(Trial trial, List<Weight> weights, boolean byDefault) {

  public Evaluation {
    weights = List.copyOf(weights);
  }

  /**
   * @param general before the desk has decided anything
   */
  public record Weight(Sign sign, double general, double learned) {}

  public boolean isEnough() {
    return trial.isEnough();
  }

  /** Whether what ranks beats a random order, which is the least to be asked of it. */
  public boolean beatsChance() {
    return trial.inUse().averagePrecision() > trial.chance().averagePrecision();
  }
}
