package org.claimlight.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.claimlight.articles.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What became of claims when revisions came. Written once, never changed. */
@Repository
class AnchoringRepository {

  private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

  private static final String COLUMNS =
      "a.claim_id, a.revision, a.outcome, a.score, a.was_spans, a.spans";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AnchoringRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(ArticleId article, Anchored anchored) {
    jdbc.sql(
            """
            insert into claim_anchoring (claim_id, article_id, revision, outcome, score, was_spans, spans)
            values (:claim, :article, :revision, :outcome, :score, :was, :is)
            """)
        .param("claim", anchored.claim().value())
        .param("article", article.value())
        .param("revision", anchored.revision())
        .param("outcome", anchored.outcome().name())
        .param("score", anchored.score())
        .param("was", json.writeValueAsString(anchored.was()))
        .param("is", json.writeValueAsString(anchored.is()))
        .update();
  }

  List<Anchored> of(ArticleId article, int revision) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from claim_anchoring a join claim c on c.id = a.claim_id
                where a.article_id = :article and a.revision = :revision order by c.number
                """)
        .param("article", article.value())
        .param("revision", revision)
        .query(this::anchored)
        .list();
  }

  List<Anchored> of(ClaimId claim) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from claim_anchoring a where a.claim_id = :claim order by a.revision desc")
        .param("claim", claim.value())
        .query(this::anchored)
        .list();
  }

  private Anchored anchored(ResultSet row, int n) throws SQLException {
    double score = row.getDouble("score");
    boolean scored = !row.wasNull();
    return new Anchored(
        new ClaimId(row.getObject("claim_id", UUID.class)),
        row.getInt("revision"),
        Placement.valueOf(row.getString("outcome")),
        scored ? score : null,
        json.readValue(row.getString("was_spans"), SPANS),
        json.readValue(row.getString("spans"), SPANS));
  }
}
