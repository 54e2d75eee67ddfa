package org.claimlight.verdicts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * With which rating claims were settled last. Kept as it was decided: what happens to the rules or
 * the people later does not change it.
 */
@Component
class Outcomes {

  private final JdbcClient jdbc;

  Outcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For claims that are settled; of others it is what was decided before they were reopened. */
  Map<ClaimId, String> of(Collection<ClaimId> claims) {
    if (claims.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select claim_id, rating from claim_outcome where claim_id in (:claims)")
        .param("claims", claims.stream().map(ClaimId::value).toList())
        .query(
            (row, n) ->
                Map.entry(
                    new ClaimId(row.getObject("claim_id", UUID.class)), row.getString("rating")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The adjudication that settled the claim last; nothing when a quorum did. */
  Optional<UUID> adjudicationOf(ClaimId claim) {
    return jdbc.sql("select adjudication from claim_outcome where claim_id = :claim")
        .param("claim", claim.value())
        .query((row, n) -> Optional.ofNullable(row.getObject("adjudication", UUID.class)))
        .optional()
        .flatMap(found -> found);
  }

  void decide(ClaimId claim, String rating, @Nullable UUID adjudication) {
    jdbc.sql("delete from claim_outcome where claim_id = :claim")
        .param("claim", claim.value())
        .update();
    jdbc.sql(
            """
            insert into claim_outcome (claim_id, rating, adjudication)
            values (:claim, :rating, :adjudication)
            """)
        .param("claim", claim.value())
        .param("rating", rating)
        .param("adjudication", adjudication)
        .update();
  }
}
