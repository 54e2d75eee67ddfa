package org.claimlight.claims.rest;

import java.util.List;
import java.util.Objects;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.shell.rest.RequestRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A claim to mark: where it stands, by offsets or by its words, and what it says. */
record Mark(
    @Nullable List<Part> spans,
    @Nullable String quote,
    @Nullable String prefix,
    @Nullable String suffix,
    @Nullable Integer revision,
    @Nullable String statement,
    @Nullable String claimant,
    @Nullable List<String> tags) {

  record Part(@Nullable Integer start, @Nullable Integer end, @Nullable String exact) {

    private Selection.Part selected() {
      if (start == null || end == null) {
        throw new RequestRefused(HttpStatus.BAD_REQUEST, "claims.span-incomplete", "spans");
      }
      return new Selection.Part(start, end, exact);
    }
  }

  NewClaim of(ArticleId article) {
    return new NewClaim(
        article,
        revision,
        selection(),
        statement,
        claimant,
        Objects.requireNonNullElse(tags, List.of()));
  }

  private Selection selection() {
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
