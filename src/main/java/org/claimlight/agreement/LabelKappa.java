package org.claimlight.agreement;

import java.util.Map;

/**
 * Agreement beyond chance on one label against all others: κⱼ = 1 − Σᵢ nᵢⱼ(n − nᵢⱼ) / (N n (n − 1)
 * pⱼ qⱼ) (J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin
 * 76, 1971, p. 381). Like {@link FleissKappa} it is taken over the units with the commonest number
 * of ratings.
 */
public record LabelKappa(String label) implements RatingMeasure {

  @Override
  public Agreement of(RatingStudy study) {
    var even = FleissKappa.even(study);
    if (even.units().isEmpty()) {
      return study.undefined(
          study.labels().isEmpty()
              ? Agreement.Reason.NO_RATINGS
              : Agreement.Reason.NOTHING_IN_COMMON);
    }
    double all = even.units().stream().mapToInt(Map::size).sum();
    double share = even.labels().getOrDefault(label, 0) / all;
    if (share == 0 || share == 1) {
      return even.undefined(
          share == 0 ? Agreement.Reason.LABEL_NOT_GIVEN : Agreement.Reason.ONE_LABEL);
    }
    double ratings = all / even.units().size();
    double apart = even.units().stream().mapToDouble(this::apart).sum();
    return even.value(1 - apart / (all * (ratings - 1) * share * (1 - share)));
  }

  private double apart(Map<String, String> unit) {
    double given = RatingStudy.counts(unit).getOrDefault(label, 0);
    return given * (unit.size() - given);
  }
}
