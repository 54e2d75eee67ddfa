package org.claimlight.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where comments are kept. */
@Repository
class CommentBook {

  private final JdbcClient jdbc;

  CommentBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Resolved(PersonId by, Instant at) {}

  Optional<Comment> find(CommentId id) {
    return jdbc.sql("select * from claim_comment where id = :id")
        .param("id", id.value())
        .query(CommentBook::read)
        .optional();
  }

  Optional<Comment> lock(CommentId id) {
    return jdbc.sql("select * from claim_comment where id = :id for update")
        .param("id", id.value())
        .query(CommentBook::read)
        .optional();
  }

  List<Comment> ofClaim(ClaimId claim) {
    return jdbc.sql("select * from claim_comment where claim_id = :claim order by posted_at, id")
        .param("claim", claim.value())
        .query(CommentBook::read)
        .list();
  }

  /** Of each claim the first words first. */
  List<Comment> ofClaims(Collection<ClaimId> claims) {
    return claims.isEmpty()
        ? List.of()
        : jdbc.sql("select * from claim_comment where claim_id in (:claims) order by posted_at, id")
            .param("claims", claims.stream().map(ClaimId::value).toList())
            .query(CommentBook::read)
            .list();
  }

  List<Comment> ofThread(CommentId thread) {
    return jdbc.sql("select * from claim_comment where thread_id = :thread order by posted_at, id")
        .param("thread", thread.value())
        .query(CommentBook::read)
        .list();
  }

  void insert(Comment one) {
    jdbc.sql(
            """
            insert into claim_comment (id, thread_id, article_id, claim_id, target_kind, target_id,
              author, words, posted_at, edited_at, version)
            values (:id, :thread, :article, :claim, :kind, :target, :author, :words, :at, null, 0)
            """)
        .param("id", one.id().value())
        .param("thread", one.thread().value())
        .param("article", one.article().value())
        .param("claim", one.claim().value())
        .param("kind", one.subject().kind().name())
        .param("target", one.subject().id())
        .param("author", one.author().value())
        .param("words", one.words())
        .param("at", utc(one.postedAt()))
        .update();
  }

  /** Keeps what the comment said, too. */
  void reword(Comment before, String words, Instant at) {
    jdbc.sql(
            """
            insert into comment_edition (comment_id, version, words, ended_at)
            values (:id, :version, :words, :at)
            """)
        .param("id", before.id().value())
        .param("version", before.version())
        .param("words", before.words())
        .param("at", utc(at))
        .update();
    jdbc.sql(
            """
            update claim_comment set words = :words, edited_at = :at, version = version + 1
            where id = :id
            """)
        .param("id", before.id().value())
        .param("words", words)
        .param("at", utc(at))
        .update();
  }

  List<PastWords> past(CommentId id) {
    return jdbc.sql(
            "select words, ended_at from comment_edition where comment_id = :id order by version")
        .param("id", id.value())
        .query((row, n) -> new PastWords(row.getString("words"), instant(row, "ended_at")))
        .list();
  }

  Map<CommentId, Resolved> resolved(ClaimId claim) {
    var resolved = new HashMap<CommentId, Resolved>();
    jdbc.sql(
            """
            select r.* from resolved_thread r join claim_comment c on c.id = r.thread_id
            where c.claim_id = :claim
            """)
        .param("claim", claim.value())
        .query(
            row -> {
              resolved.put(
                  new CommentId(row.getObject("thread_id", UUID.class)),
                  new Resolved(
                      new PersonId(row.getObject("resolved_by", UUID.class)),
                      instant(row, "resolved_at")));
            });
    return resolved;
  }

  void resolve(CommentId thread, PersonId by, Instant at) {
    jdbc.sql("insert into resolved_thread values (:thread, :by, :at)")
        .param("thread", thread.value())
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  void reopen(CommentId thread) {
    jdbc.sql("delete from resolved_thread where thread_id = :thread")
        .param("thread", thread.value())
        .update();
  }

  Instant seen(ClaimId claim, PersonId person) {
    return jdbc.sql(
            "select seen_at from discussion_seen where claim_id = :claim and person_id = :person")
        .param("claim", claim.value())
        .param("person", person.value())
        .query((row, n) -> instant(row, "seen_at"))
        .optional()
        .orElse(Instant.EPOCH);
  }

  void see(ClaimId claim, PersonId person, Instant at) {
    jdbc.sql(
            """
            merge into discussion_seen (claim_id, person_id, seen_at) key (claim_id, person_id)
            values (:claim, :person, :at)
            """)
        .param("claim", claim.value())
        .param("person", person.value())
        .param("at", utc(at))
        .update();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Comment read(ResultSet row, int n) throws SQLException {
    var edited = row.getObject("edited_at", OffsetDateTime.class);
    return new Comment(
        new CommentId(row.getObject("id", UUID.class)),
        new CommentId(row.getObject("thread_id", UUID.class)),
        new ArticleId(row.getObject("article_id", UUID.class)),
        new ClaimId(row.getObject("claim_id", UUID.class)),
        new Subject(
            Subject.Kind.valueOf(row.getString("target_kind")),
            row.getObject("target_id", UUID.class)),
        new PersonId(row.getObject("author", UUID.class)),
        row.getString("words"),
        instant(row, "posted_at"),
        edited == null ? null : edited.toInstant(),
        row.getLong("version"));
  }
}
