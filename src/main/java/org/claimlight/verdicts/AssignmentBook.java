package org.claimlight.verdicts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where assignments are kept. */
@Repository
class AssignmentBook {

  /**
   * What still waits for its assignee: not said to be done, and of a claim under work on which they
   * hold no verdict and have answered none.
   */
  private static final String WAITING =
      """
      a.done_at is null and (a.claim_id is null or exists (
        select 1 from claim c where c.id = a.claim_id
          and c.status in ('OPEN', 'IN_REVIEW', 'DISPUTED')
          and not exists (
            select 1 from verdict v
            where v.claim_id = c.id and v.author = a.assignee and v.outdated is null)
          and not exists (
            select 1 from verdict v join review r on r.verdict_id = v.id and r.edition = v.edition
            where v.claim_id = c.id and r.reviewer = a.assignee)))
      """;

  private static final String URGENCY =
      """
      case when a.due_at is null then 1 else 0 end, a.due_at,
      case a.priority when 'URGENT' then 0 when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end,
      a.assigned_at, a.id
      """;

  private final JdbcClient jdbc;

  AssignmentBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Assignment> find(AssignmentId id) {
    return jdbc.sql("select * from assignment where id = :id")
        .param("id", id.value())
        .query(AssignmentBook::read)
        .optional();
  }

  Optional<Assignment> lock(AssignmentId id) {
    return jdbc.sql("select * from assignment where id = :id for update")
        .param("id", id.value())
        .query(AssignmentBook::read)
        .optional();
  }

  /** What the person has of exactly this, done or not. */
  Optional<Assignment> of(ArticleId article, @Nullable ClaimId claim, PersonId assignee) {
    return jdbc.sql(
            """
            select * from assignment where article_id = :article and assignee = :assignee
              and (claim_id = :claim or (claim_id is null and cast(:claim as uuid) is null))
            """)
        .param("article", article.value())
        .param("claim", claim == null ? null : claim.value())
        .param("assignee", assignee.value())
        .query(AssignmentBook::read)
        .optional();
  }

  /** What waits for the person, due first, then what presses most, then the oldest. */
  List<Assignment> waitingFor(PersonId person) {
    return jdbc.sql(
            "select * from assignment a where a.assignee = :person and "
                + WAITING
                + " order by "
                + URGENCY)
        .param("person", person.value())
        .query(AssignmentBook::read)
        .list();
  }

  /** What waits on an article and its claims, for whomever. */
  List<Assignment> waitingOn(ArticleId article) {
    return jdbc.sql(
            "select * from assignment a where a.article_id = :article and "
                + WAITING
                + " order by "
                + URGENCY)
        .param("article", article.value())
        .query(AssignmentBook::read)
        .list();
  }

  List<Assignment> waitingOnClaims(Collection<ClaimId> claims) {
    if (claims.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select * from assignment a where a.claim_id in (:claims) and "
                + WAITING
                + " order by "
                + URGENCY)
        .param("claims", claims.stream().map(ClaimId::value).toList())
        .query(AssignmentBook::read)
        .list();
  }

  /**
   * Claims that want somebody's work which the person could do and nobody else has in hand: those
   * of articles assigned to the person first, then the oldest.
   */
  List<ClaimId> free(PersonId person, int most) {
    return jdbc.sql(
            """
            select c.id from claim c
            where c.status in ('OPEN', 'IN_REVIEW')
              and not exists (
                select 1 from verdict v where v.claim_id = c.id and v.author = :person)
              and not exists (
                select 1 from verdict v
                  join review r on r.verdict_id = v.id and r.edition = v.edition
                where v.claim_id = c.id and r.reviewer = :person)
              and not exists (select 1 from assignment a where a.claim_id = c.id and %s)
            order by case when exists (
                select 1 from assignment mine
                where mine.article_id = c.article_id and mine.claim_id is null
                  and mine.assignee = :person and mine.done_at is null) then 0 else 1 end,
              c.marked_at, c.id
            limit :most
            """
                .formatted(WAITING))
        .param("person", person.value())
        .param("most", most)
        .query((row, n) -> new ClaimId(row.getObject("id", UUID.class)))
        .list();
  }

  void insert(Assignment one) {
    jdbc.sql(
            """
            insert into assignment (id, article_id, claim_id, assignee, assigned_by, priority,
              due_at, assigned_at, done_at, version)
            values (:id, :article, :claim, :assignee, :by, :priority, :due, :at, null, 0)
            """)
        .param("id", one.id().value())
        .param("article", one.article().value())
        .param("claim", one.claim() == null ? null : one.claim().value())
        .param("assignee", one.assignee().value())
        .param("by", one.assignedBy().value())
        .param("priority", one.priority().name())
        .param("due", utc(one.due()))
        .param("at", utc(one.assignedAt()))
        .update();
  }

  void update(AssignmentId id, Priority priority, @Nullable Instant due, @Nullable Instant done) {
    jdbc.sql(
            """
            update assignment set priority = :priority, due_at = :due, done_at = :done,
              version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("priority", priority.name())
        .param("due", utc(due))
        .param("done", utc(done))
        .update();
  }

  void delete(AssignmentId id) {
    jdbc.sql("delete from assignment where id = :id").param("id", id.value()).update();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Assignment read(ResultSet row, int n) throws SQLException {
    var claim = row.getObject("claim_id", UUID.class);
    return new Assignment(
        new AssignmentId(row.getObject("id", UUID.class)),
        new ArticleId(row.getObject("article_id", UUID.class)),
        claim == null ? null : new ClaimId(claim),
        new PersonId(row.getObject("assignee", UUID.class)),
        new PersonId(row.getObject("assigned_by", UUID.class)),
        Priority.valueOf(row.getString("priority")),
        instant(row, "due_at"),
        row.getObject("assigned_at", OffsetDateTime.class).toInstant(),
        instant(row, "done_at"),
        row.getLong("version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
