package org.claimlight.verdicts;

import java.util.List;
import org.claimlight.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * The rules as an administrator wants them for the claims that are marked from now on.
 *
 * @param scale every label, in the order of its display; what is left out is deleted if it was
 *     never used
 */
public record RulesWanted(
    List<Label> scale,
    int quorum,
    boolean blindFirstPass,
    boolean ownSourcesSuffice,
    Role mayImport,
    Role maySettle,
    Role mayPublish) {

  /**
   * @param id null for a new label
   * @param ordinal its place on the order from least to most true; null for one off the order
   * @param retired whether it can be chosen no more for claims marked from now on
   */
  public record Label(
      @Nullable String id,
      String label,
      @Nullable Integer ordinal,
      String tone,
      @Nullable Integer claimReviewValue,
      boolean retired) {}

  public static RulesWanted of(DeskRules rules) {
    return new RulesWanted(
        rules.scale().stream()
            .map(
                rating ->
                    new Label(
                        rating.id(),
                        rating.label(),
                        rating.ordinal(),
                        rating.tone(),
                        rating.claimReviewValue(),
                        rating.retiredAt() != null))
            .toList(),
        rules.quorum(),
        rules.blindFirstPass(),
        rules.ownSourcesSuffice(),
        rules.mayImport(),
        rules.maySettle(),
        rules.mayPublish());
  }
}
