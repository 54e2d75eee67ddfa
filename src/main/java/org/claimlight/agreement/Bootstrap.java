package org.claimlight.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How sure a figure is: the middle 95% of what it would be for studies drawn from its own units
 * with replacement (percentile bootstrap; B. Efron and R. Tibshirani, An Introduction to the
 * Bootstrap, 1993, ch. 13). The draws are the same every time, so that a figure does not change by
 * looking.
 */
public final class Bootstrap {

  /** Fewer units say nothing about other units. */
  static final int FEWEST_UNITS = 5;

  private static final int DRAWS = 1000;

  /** Draws for which the measure is defined: with fewer than half the interval would be a guess. */
  private static final int FEWEST_DEFINED = DRAWS / 2;

  /**
   * @param low the value below which 2.5% of the draws lie
   * @param high the value above which 2.5% of the draws lie
   */
  public record Interval(double low, double high) {}

  private Bootstrap() {}

  public static Optional<Interval> interval(RatingMeasure measure, RatingStudy study) {
    var units = study.inCommon().units();
    if (units.size() < FEWEST_UNITS) {
      return Optional.empty();
    }
    var random = new Random(units.size());
    var values =
        IntStream.range(0, DRAWS)
            .mapToObj(
                draw ->
                    measure.of(
                        new RatingStudy(
                            random
                                .ints(units.size(), 0, units.size())
                                .mapToObj(units::get)
                                .toList())))
            .filter(Agreement.Value.class::isInstance)
            .mapToDouble(drawn -> ((Agreement.Value) drawn).value())
            .toArray();
    if (values.length < FEWEST_DEFINED) {
      return Optional.empty();
    }
    Arrays.sort(values);
    return Optional.of(
        new Interval(
            values[(int) (0.025 * values.length)],
            values[Math.min(values.length - 1, (int) (0.975 * values.length))]));
  }
}
