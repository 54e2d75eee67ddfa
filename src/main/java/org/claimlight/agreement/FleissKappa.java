package org.claimlight.agreement;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Agreement of several raters beyond chance: κ = (P̄ − P̄ₑ) / (1 − P̄ₑ) (J. L. Fleiss, Measuring
 * nominal scale agreement among many raters, Psychological Bulletin 76, 1971, pp. 379–380). It is
 * defined for units with the same number of ratings each; here these are the units with the
 * commonest number of at least two, and the figure's number of units says how many.
 */
public final class FleissKappa implements RatingMeasure {

  @Override
  public Agreement of(RatingStudy study) {
    var even = even(study);
    if (even.units().isEmpty()) {
      return study.undefined(
          study.labels().isEmpty()
              ? Agreement.Reason.NO_RATINGS
              : Agreement.Reason.NOTHING_IN_COMMON);
    }
    double all = even.units().stream().mapToInt(Map::size).sum();
    double expected =
        even.labels().values().stream().mapToDouble(count -> Math.pow(count / all, 2)).sum();
    if (even.labels().size() == 1) {
      return even.undefined(Agreement.Reason.ONE_LABEL);
    }
    return even.value((RawAgreement.observed(even) - expected) / (1 - expected));
  }

  /** The units with the commonest number of ratings of at least two. */
  static RatingStudy even(RatingStudy study) {
    var common = study.inCommon().units();
    var commonest =
        common.stream()
            .collect(Collectors.groupingBy(Map::size, Collectors.counting()))
            .entrySet()
            .stream()
            .max(
                Map.Entry.<Integer, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .map(Map.Entry::getKey);
    return new RatingStudy(
        common.stream()
            .filter(unit -> commonest.isPresent() && unit.size() == commonest.get())
            .toList());
  }
}
