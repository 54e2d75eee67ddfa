package org.claimlight.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where notifications and their settings are kept. */
@Repository
class NotificationBook {

  private final JdbcClient jdbc;

  NotificationBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Notification one) {
    jdbc.sql(
            """
            insert into notification (id, person_id, kind, article_id, claim_id, actor, at, detail,
              told_blind)
            values (:id, :person, :kind, :article, :claim, :actor, :at, :detail, :toldBlind)
            """)
        .param("id", one.id())
        .param("person", one.person().value())
        .param("kind", one.kind().name())
        .param("article", one.article().value())
        .param("claim", one.claim() == null ? null : one.claim().value())
        .param("actor", one.actor() == null ? null : one.actor().value())
        .param("at", CommentBook.utc(one.at()))
        .param("detail", one.detail())
        .param("toldBlind", one.toldBlind())
        .update();
  }

  List<Notification> of(PersonId person, int most) {
    return jdbc.sql(
            """
            select * from notification where person_id = :person order by at desc, id limit :most
            """)
        .param("person", person.value())
        .param("most", most)
        .query(NotificationBook::read)
        .list();
  }

  List<Notification> unmailed(PersonId person) {
    return jdbc.sql(
            """
            select * from notification
            where person_id = :person and seen_at is null and mailed_at is null order by at, id
            """)
        .param("person", person.value())
        .query(NotificationBook::read)
        .list();
  }

  void see(PersonId person, UUID id, Instant at) {
    jdbc.sql(
            """
            update notification set seen_at = :at
            where person_id = :person and id = :id and seen_at is null
            """)
        .param("person", person.value())
        .param("id", id)
        .param("at", CommentBook.utc(at))
        .update();
  }

  void mailed(List<Notification> sent, Instant at) {
    for (var one : sent) {
      jdbc.sql("update notification set mailed_at = :at where id = :id")
          .param("id", one.id())
          .param("at", CommentBook.utc(at))
          .update();
    }
  }

  NotificationSettings settings(PersonId person) {
    var kinds = new EnumMap<NotificationKind, NotificationSettings.Ways>(NotificationKind.class);
    for (var kind : NotificationKind.values()) {
      kinds.put(kind, new NotificationSettings.Ways(true, true));
    }
    jdbc.sql("select * from notification_setting where person_id = :person")
        .param("person", person.value())
        .query(
            row -> {
              kinds.put(
                  NotificationKind.valueOf(row.getString("kind")),
                  new NotificationSettings.Ways(
                      row.getBoolean("in_product"), row.getBoolean("by_mail")));
            });
    return new NotificationSettings(address(person), kinds);
  }

  void set(PersonId person, NotificationSettings wanted) {
    wanted
        .kinds()
        .forEach(
            (kind, ways) ->
                jdbc.sql(
                        """
                        merge into notification_setting (person_id, kind, in_product, by_mail)
                        key (person_id, kind) values (:person, :kind, :inProduct, :byMail)
                        """)
                    .param("person", person.value())
                    .param("kind", kind.name())
                    .param("inProduct", ways.inProduct())
                    .param("byMail", ways.byMail())
                    .update());
    jdbc.sql("delete from mail_address where person_id = :person")
        .param("person", person.value())
        .update();
    if (wanted.address() != null) {
      jdbc.sql("insert into mail_address values (:person, :address)")
          .param("person", person.value())
          .param("address", wanted.address())
          .update();
    }
  }

  /** The names of those who have an address and have not left the desk. */
  List<String> addressed() {
    return jdbc.sql(
            """
            select p.username from mail_address m join person p on p.id = m.person_id
            where p.active order by p.username
            """)
        .query(String.class)
        .list();
  }

  private @Nullable String address(PersonId person) {
    return jdbc.sql("select address from mail_address where person_id = :person")
        .param("person", person.value())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private static Notification read(ResultSet row, int n) throws SQLException {
    var claim = row.getObject("claim_id", UUID.class);
    var actor = row.getObject("actor", UUID.class);
    var seen = row.getObject("seen_at", OffsetDateTime.class);
    return new Notification(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        NotificationKind.valueOf(row.getString("kind")),
        new ArticleId(row.getObject("article_id", UUID.class)),
        claim == null ? null : new ClaimId(claim),
        actor == null ? null : new PersonId(actor),
        CommentBook.instant(row, "at"),
        seen == null ? null : seen.toInstant(),
        row.getString("detail"),
        row.getBoolean("told_blind"));
  }
}
