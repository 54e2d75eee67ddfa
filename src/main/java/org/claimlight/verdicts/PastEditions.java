package org.claimlight.verdicts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.evidence.SourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What verdicts said before they were changed, so that reviewers see what is different. */
@Component
class PastEditions {

  private final JdbcClient jdbc;

  PastEditions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what a verdict says, before it says something else. */
  void keep(Verdict verdict) {
    jdbc.sql(
            """
            insert into verdict_edition
              (verdict_id, edition, rating, rationale, confidence, sources, ended_at)
            values (:verdict, :edition, :rating, :rationale, :confidence, :sources, :at)
            """)
        .param("verdict", verdict.id().value())
        .param("edition", verdict.edition())
        .param("rating", verdict.rating())
        .param("rationale", verdict.rationale())
        .param("confidence", verdict.confidence() == null ? null : verdict.confidence().slug())
        .param(
            "sources",
            verdict.sources().stream().map(SourceId::toString).collect(Collectors.joining(" ")))
        .param("at", Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What the verdict said last before it said what it says now. */
  Optional<VerdictDetails> before(VerdictId verdict) {
    return jdbc.sql(
            """
            select rating, rationale, confidence, sources from verdict_edition
            where verdict_id = :verdict order by edition desc limit 1
            """)
        .param("verdict", verdict.value())
        .query(
            (row, n) ->
                new VerdictDetails(
                    row.getString("rating"),
                    row.getString("rationale"),
                    Optional.ofNullable(row.getString("confidence"))
                        .flatMap(Confidence::of)
                        .orElse(null),
                    sources(row.getString("sources"))))
        .optional();
  }

  /** Before a verdict that was never changed is taken back. */
  void forget(VerdictId verdict) {
    jdbc.sql("delete from verdict_edition where verdict_id = :verdict")
        .param("verdict", verdict.value())
        .update();
  }

  private static List<SourceId> sources(String written) {
    return Arrays.stream(written.split(" "))
        .filter(id -> !id.isEmpty())
        .map(id -> new SourceId(UUID.fromString(id)))
        .toList();
  }
}
