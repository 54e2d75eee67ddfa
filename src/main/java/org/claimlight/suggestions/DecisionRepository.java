package org.claimlight.suggestions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions on suggestions, one for a sentence of an article at the most. */
@Repository
class DecisionRepository {

  private final JdbcClient jdbc;

  DecisionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until whoever decides in the article now is done, and lets nobody else decide, mark or
   * revise there until the transaction ends. To be called before anything is read.
   */
  void takeTurn(ArticleId article) {
    jdbc.sql("select id from article where id = :id for update")
        .param("id", article.value())
        .query()
        .listOfRows();
  }

  List<Decision> ofArticle(ArticleId article) {
    return jdbc.sql(
            "select sentence, decision, claim_id from suggestion_decision where article_id = :article")
        .param("article", article.value())
        .query(
            (row, n) -> {
              var claim = row.getObject("claim_id", UUID.class);
              return new Decision(
                  new SuggestionId(row.getString("sentence")),
                  Decision.Kind.valueOf(row.getString("decision")),
                  claim == null ? null : new ClaimId(claim));
            })
        .list();
  }

  Optional<Decision> find(ArticleId article, SuggestionId suggestion) {
    return ofArticle(article).stream()
        .filter(decision -> decision.suggestion().equals(suggestion))
        .findFirst();
  }

  List<ArticleId> articles() {
    return jdbc.sql("select distinct article_id from suggestion_decision")
        .query((row, n) -> new ArticleId(row.getObject("article_id", UUID.class)))
        .list();
  }

  /** Writes a decision over the one before it. */
  void put(ArticleId article, Decision decision, PersonId by, Instant at) {
    remove(article, decision.suggestion());
    jdbc.sql(
            """
            insert into suggestion_decision
              (article_id, sentence, decision, claim_id, decided_by, decided_at)
            values (:article, :sentence, :decision, :claim, :by, :at)
            """)
        .param("article", article.value())
        .param("sentence", decision.suggestion().value())
        .param("decision", decision.kind().name())
        .param("claim", uuid(decision.claim()))
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(ArticleId article, SuggestionId suggestion) {
    jdbc.sql("delete from suggestion_decision where article_id = :article and sentence = :sentence")
        .param("article", article.value())
        .param("sentence", suggestion.value())
        .update();
  }

  boolean isByDefault() {
    return jdbc.sql("select exists (select 1 from suggestion_by_default)")
        .query(Boolean.class)
        .single();
  }

  void setByDefault(PersonId by, Instant at) {
    jdbc.sql("insert into suggestion_by_default (id, set_by, set_at) values (1, :by, :at)")
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void unsetByDefault() {
    jdbc.sql("delete from suggestion_by_default").update();
  }

  private static @Nullable UUID uuid(@Nullable ClaimId claim) {
    return claim == null ? null : claim.value();
  }
}
