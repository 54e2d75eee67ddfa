package org.claimlight.evidence.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.Stance;
import org.claimlight.evidence.Tier;
import org.jspecify.annotations.Nullable;

/** A source as the API shows it. */
record SourceView(
    UUID id,
    UUID claimId,
    String url,
    String title,
    @Nullable String publisher,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate accessedOn,
    String quote,
    Stance stance,
    Tier tier,
    @Nullable PersonName addedBy,
    Instant addedAt,
    long version) {

  static SourceView of(Source source, @Nullable PersonName addedBy) {
    return new SourceView(
        source.id().value(),
        source.claim().value(),
        source.url(),
        source.title(),
        source.publisher(),
        source.publishedOn(),
        source.accessedOn(),
        source.quote(),
        source.stance(),
        source.tier(),
        addedBy,
        source.addedAt(),
        source.version());
  }
}
