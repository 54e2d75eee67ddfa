package org.claimlight.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What a measure says, with how sure that is.
 *
 * @param measure its name, such as {@code krippendorffs-alpha-nominal}
 * @param interval null where there is no value, or too few units to say
 */
public record Figure(String measure, Agreement agreement, Bootstrap.@Nullable Interval interval) {

  static Figure of(String name, RatingMeasure measure, RatingStudy study) {
    var agreement = measure.of(study);
    return new Figure(
        name,
        agreement,
        agreement instanceof Agreement.Value
            ? Bootstrap.interval(measure, study).orElse(null)
            : null);
  }

  static Figure of(String name, Agreement agreement) {
    return new Figure(name, agreement, null);
  }
}
