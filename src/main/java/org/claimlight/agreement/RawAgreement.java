package org.claimlight.agreement;

/**
 * The share of agreeing pairs of raters, averaged over the units: Fleiss' observed agreement (J. L.
 * Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin 76, 1971, p.
 * 379). From 0 to 1; chance is not taken out.
 */
public final class RawAgreement implements RatingMeasure {

  @Override
  public Agreement of(RatingStudy study) {
    var common = study.inCommon();
    if (common.units().isEmpty()) {
      return study.undefined(
          study.labels().isEmpty()
              ? Agreement.Reason.NO_RATINGS
              : Agreement.Reason.NOTHING_IN_COMMON);
    }
    return common.value(observed(common));
  }

  /** For units of at least two ratings each. */
  static double observed(RatingStudy common) {
    return common.units().stream()
        .mapToDouble(
            unit -> {
              double ratings = unit.size();
              return RatingStudy.counts(unit).values().stream()
                  .mapToDouble(count -> count * (count - 1) / (ratings * (ratings - 1)))
                  .sum();
            })
        .average()
        .orElseThrow();
  }
}
