package org.claimlight.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A text of which raters marked spans.
 *
 * @param length of the text, in the units that the spans count
 * @param spans by rater; a rater who read the text and marked nothing has none
 */
public record SpanStudy(int length, Map<String, List<Span>> spans) {

  /**
   * A stretch of the text.
   *
   * @param end exclusive
   */
  public record Span(int start, int end) {

    public Span {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("Not a span: " + start + " to " + end);
      }
    }

    int length() {
      return end - start;
    }

    boolean overlaps(Span other) {
      return start < other.end && other.start < end;
    }
  }

  public SpanStudy {
    var copied = new TreeMap<String, List<Span>>();
    spans.forEach((rater, marked) -> copied.put(rater, List.copyOf(marked)));
    spans = Map.copyOf(copied);
  }

  Set<String> raters() {
    return spans.keySet();
  }

  List<Span> of(String rater) {
    return spans.getOrDefault(rater, List.of());
  }

  /** A rater's spans without overlaps: what touches or overlaps is one stretch. */
  List<Span> merged(String rater) {
    var merged = new ArrayList<Span>();
    of(rater).stream()
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(
            span -> {
              var last = merged.isEmpty() ? null : merged.getLast();
              if (last != null && span.start < last.end) {
                merged.set(merged.size() - 1, new Span(last.start, Math.max(last.end, span.end)));
              } else {
                merged.add(span);
              }
            });
    return merged;
  }
}
