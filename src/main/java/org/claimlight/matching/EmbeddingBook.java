package org.claimlight.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimChanges;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.Embedding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where it is kept what claims mean. */
@Repository
class EmbeddingBook {

  private final JdbcClient jdbc;
  private final ClaimChanges changes;

  EmbeddingBook(JdbcClient jdbc, ClaimChanges changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  /** What was computed, and from which words. */
  record Kept(String wording, Embedding embedding) {}

  /** What is known of the claims as they are worded now. */
  @Transactional(readOnly = true)
  Map<ClaimId, Embedding> of(Collection<Claim> claims) {
    Map<ClaimId, Kept> kept = kept(claims.stream().map(Claim::id).toList());
    Map<ClaimId, Embedding> current = new HashMap<>();
    for (Claim claim : claims) {
      Kept one = kept.get(claim.id());
      if (one != null && one.wording().equals(Wording.digest(Wording.of(claim)))) {
        current.put(claim.id(), one.embedding());
      }
    }
    return current;
  }

  private Map<ClaimId, Kept> kept(Collection<ClaimId> claims) {
    if (claims.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select claim_id, wording, vector from claim_embedding
            where claim_id in (:claims) and model = :model
            """)
        .param("claims", claims.stream().map(ClaimId::value).toList())
        .param("model", SentenceModel.NAME)
        .query(
            (row, n) ->
                Map.entry(
                    new ClaimId(row.getObject("claim_id", UUID.class)),
                    new Kept(
                        row.getString("wording"), Embedding.fromBytes(row.getBytes("vector")))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The number of the last change that was looked at; 0 when another model did. */
  @Transactional(readOnly = true)
  long through() {
    return jdbc.sql("select through from embedding_progress where model = :model")
        .param("model", SentenceModel.NAME)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Keeps what was computed up to a change, and lets the index know. */
  @Transactional
  void keep(Map<ClaimId, Kept> computed, long through) {
    computed.forEach(
        (claim, one) -> {
          jdbc.sql("delete from claim_embedding where claim_id = :claim")
              .param("claim", claim.value())
              .update();
          jdbc.sql(
                  """
                  insert into claim_embedding (claim_id, model, wording, vector)
                  values (:claim, :model, :wording, :vector)
                  """)
              .param("claim", claim.value())
              .param("model", SentenceModel.NAME)
              .param("wording", one.wording())
              .param("vector", one.embedding().toBytes())
              .update();
          changes.changed(claim);
        });
    jdbc.sql("update embedding_progress set model = :model, through = :through where id = 1")
        .param("model", SentenceModel.NAME)
        .param("through", through)
        .update();
  }
}
