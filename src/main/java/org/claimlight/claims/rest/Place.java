package org.claimlight.claims.rest;

import java.util.List;
import java.util.Objects;
import org.claimlight.claims.Selection;
import org.claimlight.shell.rest.RequestRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where a claim stands, by offsets or by its words.
 *
 * @param revision the revision the place was found in; the current one when absent
 */
record Place(
    @Nullable List<Part> spans,
    @Nullable String quote,
    @Nullable String prefix,
    @Nullable String suffix,
    @Nullable Integer revision) {

  record Part(@Nullable Integer start, @Nullable Integer end, @Nullable String exact) {

    private Selection.Part selected() {
      if (start == null || end == null) {
        throw new RequestRefused(HttpStatus.BAD_REQUEST, "claims.span-incomplete", "spans");
      }
      return new Selection.Part(start, end, exact);
    }
  }

  Selection selection() {
    if (spans != null && quote != null) {
      throw new RequestRefused(HttpStatus.BAD_REQUEST, "claims.place-twice", "quote");
    }
    if (quote != null) {
      return new Selection.ByQuote(
          quote, Objects.requireNonNullElse(prefix, ""), Objects.requireNonNullElse(suffix, ""));
    }
    return new Selection.ByPosition(
        Objects.requireNonNullElse(spans, List.<Part>of()).stream().map(Part::selected).toList());
  }
}
