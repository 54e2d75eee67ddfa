package org.claimlight.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimlight.articles.Revision;
import org.claimlight.claims.anchoring.Anchor;
import org.claimlight.claims.anchoring.Anchoring;
import org.claimlight.claims.anchoring.Words;
import org.jspecify.annotations.Nullable;

/** Carries the spans of claims from one revision to another, all of a claim's or none. */
final class Carrier {

  private final Anchoring anchoring;
  private final Revision after;

  Carrier(Anchoring anchoring, Revision after) {
    this.anchoring = anchoring;
    this.after = after;
  }

  Anchored carry(Claim claim) {
    var found = new ArrayList<Span>();
    boolean moved = false;
    boolean orphaned = false;
    double least = 1;
    for (var span : claim.spans()) {
      switch (anchoring.find(words(span))) {
        case Anchor.Placed(int start, int end) -> add(found, start, end);
        case Anchor.Moved(int start, int end, double score) -> {
          moved = true;
          least = Math.min(least, score);
          add(found, start, end);
        }
        case Anchor.Orphaned(double best) -> {
          orphaned = true;
          least = Math.min(least, best);
        }
      }
    }
    found.sort(Comparator.comparingInt(Span::start));
    if (orphaned || found.size() < claim.spans().size() || overlap(found)) {
      return anchored(claim, Placement.ORPHANED, least, claim.spans());
    }
    return moved
        ? anchored(claim, Placement.MOVED, least, found)
        : anchored(claim, Placement.PLACED, null, found);
  }

  private void add(List<Span> found, int start, int end) {
    if (end - start <= Anchors.LONGEST) {
      found.add(Anchors.span(start, end, after));
    }
  }

  private Anchored anchored(
      Claim claim, Placement outcome, @Nullable Double score, List<Span> spans) {
    return new Anchored(
        claim.id(), after.number(), outcome, score, claim.spans(), List.copyOf(spans));
  }

  private static boolean overlap(List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        return true;
      }
    }
    return false;
  }

  private static Words words(Span span) {
    return new Words(span.start(), span.exact(), span.prefix(), span.suffix());
  }
}
