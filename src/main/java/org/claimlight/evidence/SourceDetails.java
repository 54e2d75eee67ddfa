package org.claimlight.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person says about a source. */
public record SourceDetails(
    @Nullable String url,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate accessedOn,
    @Nullable String quote,
    @Nullable Stance stance,
    @Nullable Tier tier) {

  public static SourceDetails of(Source source) {
    return new SourceDetails(
        source.url(),
        source.title(),
        source.publisher(),
        source.publishedOn(),
        source.accessedOn(),
        source.quote(),
        source.stance(),
        source.tier());
  }
}
