package org.claimlight.agreement;

import java.util.ArrayList;
import java.util.List;
import org.claimlight.agreement.SpanStudy.Span;

/**
 * Agreement of any number of raters on which stretches of a text they mark: Krippendorff's α for
 * unitizing, u⍺ = 1 − Dₒ / Dₑ (K. Krippendorff, On the reliability of unitizing continuous data,
 * Sociological Methodology 25, 1995, pp. 47–76). Each rater divides the text into marked stretches
 * and gaps; stretches differ by the squares of the distances of their ends, or of what is marked by
 * one and lies within another's gap.
 */
public final class UnitizingAlpha {

  private record Section(int begin, int length, boolean marked) {

    double difference(Section other) {
      double ahead = (double) begin - other.begin;
      if (marked && other.marked && -length < ahead && ahead < other.length) {
        double behind = ahead + length - other.length;
        return ahead * ahead + behind * behind;
      }
      if (marked && !other.marked && other.length - length >= ahead && ahead >= 0) {
        return (double) length * length;
      }
      if (!marked && other.marked && other.length - length <= ahead && ahead <= 0) {
        return (double) other.length * other.length;
      }
      return 0;
    }
  }

  public Agreement of(SpanStudy study) {
    var raters = study.raters().stream().sorted().toList();
    var sections = raters.stream().map(rater -> sections(study, rater)).toList();
    int units = (int) sections.stream().flatMap(List::stream).filter(Section::marked).count();
    if (raters.isEmpty() || study.length() == 0) {
      return new Agreement.Undefined(Agreement.Reason.NO_RATINGS, units, raters.size());
    }
    if (raters.size() == 1) {
      return new Agreement.Undefined(Agreement.Reason.NOTHING_IN_COMMON, units, 1);
    }
    double expected = expected(sections, study.length(), units);
    return expected == 0
        ? new Agreement.Undefined(Agreement.Reason.NO_VARIATION, units, raters.size())
        : new Agreement.Value(
            1 - observed(sections, study.length()) / expected, units, raters.size());
  }

  private static double observed(List<List<Section>> raters, double length) {
    double sum = 0;
    for (int i = 0; i < raters.size(); i++) {
      for (int j = 0; j < raters.size(); j++) {
        if (i != j) {
          for (var section : raters.get(i)) {
            for (var other : raters.get(j)) {
              sum += section.difference(other);
            }
          }
        }
      }
    }
    return sum / (raters.size() * (raters.size() - 1.0) * length * length);
  }

  private static double expected(List<List<Section>> raters, double length, int units) {
    double marked = raters.size() * length;
    double sum = 0;
    double pairs = marked * (marked - 1);
    for (var sections : raters) {
      for (var unit : sections) {
        if (unit.marked) {
          double own = unit.length;
          double gaps = 0;
          for (var others : raters) {
            for (var gap : others) {
              if (!gap.marked && gap.length >= unit.length) {
                gaps += gap.length - own + 1;
              }
            }
          }
          sum += (units - 1) / 3.0 * (2 * own * own * own - 3 * own * own + own) + own * own * gaps;
          pairs -= own * (own - 1);
        }
      }
    }
    return pairs == 0 ? 0 : 2 / length * sum / pairs;
  }

  private static List<Section> sections(SpanStudy study, String rater) {
    var sections = new ArrayList<Section>();
    int at = 0;
    for (Span span : study.merged(rater)) {
      if (span.start() > at) {
        sections.add(new Section(at, span.start() - at, false));
      }
      sections.add(new Section(span.start(), span.length(), true));
      at = span.end();
    }
    if (at < study.length()) {
      sections.add(new Section(at, study.length() - at, false));
    }
    return sections;
  }
}
