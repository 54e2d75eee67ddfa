package org.claimlight.claims.rest;

import java.util.List;
import java.util.Objects;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.NewClaim;
import org.jspecify.annotations.Nullable;

/** A claim to mark: where it stands, by offsets or by its words, and what it says. */
record Mark(
    @Nullable List<Place.Part> spans,
    @Nullable String quote,
    @Nullable String prefix,
    @Nullable String suffix,
    @Nullable Integer revision,
    @Nullable String statement,
    @Nullable String claimant,
    @Nullable List<String> tags) {

  NewClaim of(ArticleId article) {
    return new NewClaim(
        article,
        revision,
        new Place(spans, quote, prefix, suffix, revision).selection(),
        statement,
        claimant,
        Objects.requireNonNullElse(tags, List.of()));
  }
}
