package org.claimlight.verdicts.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.evidence.SourceId;
import org.claimlight.verdicts.Confidence;
import org.claimlight.verdicts.Outdated;
import org.claimlight.verdicts.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as the API shows it. Its reviews stand at an address of their own: they come without a
 * new version of the verdict, on which its entity tag rests.
 */
record VerdictView(
    UUID id,
    UUID claimId,
    @Nullable PersonName author,
    String rating,
    String rationale,
    @Nullable Confidence confidence,
    List<UUID> sources,
    int edition,
    @Nullable Outdated outdated,
    Instant submittedAt,
    Instant changedAt,
    long version) {

  static VerdictView of(Verdict verdict, @Nullable PersonName author) {
    return new VerdictView(
        verdict.id().value(),
        verdict.claim().value(),
        author,
        verdict.rating(),
        verdict.rationale(),
        verdict.confidence(),
        verdict.sources().stream().map(SourceId::value).toList(),
        verdict.edition(),
        verdict.outdated(),
        verdict.submittedAt(),
        verdict.changedAt(),
        verdict.version());
  }
}
