package org.claimlight.verdicts.rest;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.claimlight.evidence.SourceId;
import org.claimlight.verdicts.Confidence;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.VerdictDetails;
import org.jspecify.annotations.Nullable;

/** What a reviewer says in a verdict. */
record VerdictWords(
    @Nullable String rating,
    @Nullable String rationale,
    @Nullable Confidence confidence,
    @Nullable List<UUID> sources) {

  static VerdictWords of(Verdict verdict) {
    return new VerdictWords(
        verdict.rating(),
        verdict.rationale(),
        verdict.confidence(),
        verdict.sources().stream().map(SourceId::value).toList());
  }

  VerdictDetails details() {
    return new VerdictDetails(
        rating,
        rationale,
        confidence,
        Objects.requireNonNullElse(sources, List.<UUID>of()).stream().map(SourceId::new).toList());
  }
}
