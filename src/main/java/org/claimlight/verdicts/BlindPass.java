package org.claimlight.verdicts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.ClaimChanges;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.claims.DeskHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The blind first pass of single articles, and passing on a claim in one. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class BlindPass {

  private final Articles articles;
  private final Claims claims;
  private final ClaimChanges changes;
  private final ClaimHistory history;
  private final DeskHistory desk;
  private final CurrentPerson current;
  private final JdbcClient jdbc;

  BlindPass(
      Articles articles,
      Claims claims,
      ClaimChanges changes,
      ClaimHistory history,
      DeskHistory desk,
      CurrentPerson current,
      JdbcClient jdbc) {
    this.articles = articles;
    this.claims = claims;
    this.changes = changes;
    this.history = history;
    this.desk = desk;
    this.current = current;
    this.jdbc = jdbc;
  }

  /** Whether this article asks for it, whatever the desk's rules say. */
  public boolean isOn(ArticleId article) {
    return jdbc.sql("select exists (select 1 from blind_article where article_id = :article)")
        .param("article", article.value())
        .query(Boolean.class)
        .single();
  }

  /** Sets an article to a blind first pass, or ends it. */
  @PreAuthorize("hasRole('EDITOR')")
  @Transactional
  public void set(ArticleId article, boolean on) {
    var known = articles.get(article).id();
    if (isOn(known) == on) {
      return;
    }
    if (on) {
      jdbc.sql("insert into blind_article (article_id, set_by, set_at) values (:article, :by, :at)")
          .param("article", known.value())
          .param("by", current.require().id().value())
          .param("at", now().atOffset(ZoneOffset.UTC))
          .update();
    } else {
      jdbc.sql("delete from blind_article where article_id = :article")
          .param("article", known.value())
          .update();
    }
    desk.record("blind-first-pass", known, Map.of("on", !on), Map.of("on", on));
    // What may be found of its claims changes with it.
    claims.ofArticle(known).forEach(claim -> changes.changed(claim.id()));
  }

  /** Says that one will not rate the claim, so as to see what others say. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public void passOn(ClaimId id) {
    var claim = claims.holdForWork(id);
    var me = current.require().id();
    var at = now();
    int written =
        jdbc.sql(
                """
                insert into claim_pass (claim_id, person_id, passed_at)
                select :claim, :person, :at where not exists (
                  select 1 from claim_pass where claim_id = :claim and person_id = :person)
                """)
            .param("claim", id.value())
            .param("person", me.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    if (written > 0) {
      history.record(claim, at, "claim-passed-on", Map.of(), Map.of());
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
