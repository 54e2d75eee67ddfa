package org.claimlight.claims;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a claim when a revision came.
 *
 * @param revision the new revision's number
 * @param score how likely the place is, from 0 to 1: of a moved claim that of its least likely
 *     span, of an orphan that of the likeliest place, which was not likely enough; null for a claim
 *     that stands on its very words
 * @param was where it stood before, in an earlier revision
 * @param is where it stands now; those of an orphan are as before
 */
public record Anchored(
    ClaimId claim,
    int revision,
    Placement outcome,
    @Nullable Double score,
    List<Span> was,
    List<Span> is) {

  public String quoteBefore() {
    return quote(was);
  }

  public String quoteNow() {
    return quote(is);
  }

  private static String quote(List<Span> spans) {
    return spans.stream().map(Span::exact).collect(Collectors.joining(" \u2026 "));
  }
}
