package org.claimlight.agreement;

import java.util.HashSet;
import java.util.List;
import org.claimlight.agreement.SpanStudy.Span;

/**
 * How far two people marked the same spans: the harmonic mean of the shares of either's spans that
 * the other has, too. Chance plays no part (G. Hripcsak and A. S. Rothschild, Agreement, the
 * F-measure, and reliability in information retrieval, JAMIA 12, 2005). From 0 to 1.
 */
public final class SpanF1 {

  private final String one;
  private final String other;
  private final boolean exact;

  private SpanF1(String one, String other, boolean exact) {
    this.one = one;
    this.other = other;
    this.exact = exact;
  }

  /** Spans are the same when start and end are. */
  public static SpanF1 exact(String one, String other) {
    return new SpanF1(one, other, true);
  }

  /** Spans are the same when they share a character. */
  public static SpanF1 overlapping(String one, String other) {
    return new SpanF1(one, other, false);
  }

  public Agreement of(SpanStudy study) {
    var mine = study.of(one);
    var theirs = study.of(other);
    int units = mine.size() + theirs.size();
    if (units == 0) {
      return new Agreement.Undefined(Agreement.Reason.NO_RATINGS, 0, study.raters().size());
    }
    double precision = share(mine, theirs);
    double recall = share(theirs, mine);
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new Agreement.Value(f1, units, 2);
  }

  /** Of nothing, nothing is shared. */
  private double share(List<Span> spans, List<Span> others) {
    var same = new HashSet<>(others);
    return spans.isEmpty()
        ? 0
        : spans.stream()
                .filter(
                    span -> exact ? same.contains(span) : others.stream().anyMatch(span::overlaps))
                .count()
            / (double) spans.size();
  }
}
