package org.claimlight.agreement;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Agreement of two raters beyond chance, each with their own habits: κ = (p₀ − pₑ) / (1 − pₑ),
 * where pₑ multiplies what share of each label either gives (J. Cohen, A coefficient of agreement
 * for nominal scales, Educational and Psychological Measurement 20, 1960, p. 40).
 */
public final class CohensKappa implements RatingMeasure {

  private final String one;
  private final String other;

  public CohensKappa(String one, String other) {
    this.one = one;
    this.other = other;
  }

  @Override
  public Agreement of(RatingStudy study) {
    var common = study.among(List.of(one, other));
    int units = common.units().size();
    if (units == 0) {
      return study.undefined(
          study.labels().isEmpty()
              ? Agreement.Reason.NO_RATINGS
              : Agreement.Reason.NOTHING_IN_COMMON);
    }
    double observed =
        common.units().stream().filter(unit -> label(unit, one).equals(label(unit, other))).count()
            / (double) units;
    double expected =
        common.labels().keySet().stream()
            .mapToDouble(label -> share(common, one, label) * share(common, other, label))
            .sum();
    return expected == 1
        ? common.undefined(Agreement.Reason.ONE_LABEL)
        : common.value((observed - expected) / (1 - expected));
  }

  private static double share(RatingStudy study, String rater, String label) {
    return study.units().stream().filter(unit -> label(unit, rater).equals(label)).count()
        / (double) study.units().size();
  }

  private static String label(Map<String, String> unit, String rater) {
    return Objects.requireNonNull(unit.get(rater));
  }
}
