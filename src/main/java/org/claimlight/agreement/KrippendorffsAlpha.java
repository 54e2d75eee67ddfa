package org.claimlight.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * Agreement of any number of raters on units that not all of them rated: α = 1 − Dₒ / Dₑ, from the
 * matrix of coincidences (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, parts
 * C and D). Nominal: labels are the same or not. Ordinal: labels differ by how many ratings lie
 * between them; labels that are not on the order are left out.
 */
public final class KrippendorffsAlpha implements RatingMeasure {

  private final List<String> order;
  private final boolean ordinal;

  private KrippendorffsAlpha(List<String> order, boolean ordinal) {
    this.order = List.copyOf(order);
    this.ordinal = ordinal;
  }

  public static KrippendorffsAlpha nominal() {
    return new KrippendorffsAlpha(List.of(), false);
  }

  /**
   * @param order the labels from one end to the other
   */
  public static KrippendorffsAlpha ordinal(List<String> order) {
    return new KrippendorffsAlpha(order, true);
  }

  @Override
  public Agreement of(RatingStudy study) {
    var measured = ordinal ? study.withLabels(order) : study;
    var common = measured.inCommon();
    if (common.units().isEmpty()) {
      return study.undefined(
          study.labels().isEmpty()
              ? Agreement.Reason.NO_RATINGS
              : Agreement.Reason.NOTHING_IN_COMMON);
    }
    if (common.labels().size() == 1) {
      return common.undefined(Agreement.Reason.ONE_LABEL);
    }
    var labels = ordinal ? order : new ArrayList<>(common.labels().keySet());
    var coincidences = coincidences(common, labels);
    var totals = new double[labels.size()];
    double all = 0;
    for (int c = 0; c < totals.length; c++) {
      for (double pairs : coincidences[c]) {
        totals[c] += pairs;
      }
      all += totals[c];
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < totals.length; c++) {
      for (int k = 0; k < totals.length; k++) {
        double difference = ordinal ? between(totals, c, k) : c == k ? 0 : 1;
        observed += coincidences[c][k] * difference;
        expected += totals[c] * totals[k] * difference / (all - 1);
      }
    }
    return common.value(1 - observed / expected);
  }

  private static double[][] coincidences(RatingStudy common, List<String> labels) {
    var matrix = new double[labels.size()][labels.size()];
    for (var unit : common.units()) {
      var counts = RatingStudy.counts(unit);
      counts.forEach(
          (label, count) ->
              counts.forEach(
                  (other, otherCount) -> {
                    int pairs = count * (label.equals(other) ? otherCount - 1 : otherCount);
                    matrix[labels.indexOf(label)][labels.indexOf(other)] +=
                        (double) pairs / (unit.size() - 1);
                  }));
    }
    return matrix;
  }

  /** The squared ordinal difference: all ratings from one label to the other, half of the ends. */
  private static double between(double[] totals, int c, int k) {
    double sum = 0;
    for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
      sum += totals[g];
    }
    double difference = sum - (totals[c] + totals[k]) / 2;
    return difference * difference;
  }
}
