package org.claimlight.claims;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Gives the history its links: every row is numbered without gaps and carries a hash over itself
 * and the row before. From here on no row can be changed or deleted. The head, kept apart, says how
 * far the history goes, so that a cut end shows too.
 */
@Component
class V6__LinkHistory extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    try (var sql = context.getConnection().createStatement()) {
      sql.execute(
          """
          create table history (
              sequence   bigint                   primary key,
              at         timestamp with time zone not null,
              actor      uuid references person (id),
              kind       varchar(40)              not null,
              article_id uuid references article (id),
              claim_id   uuid references claim (id),
              was        text,
              is_now     text,
              hash       varchar(64)              not null
          )
          """);
      sql.execute("create index history_by_claim on history (claim_id, sequence)");
      sql.execute("create index history_by_article on history (article_id, at)");
      sql.execute(
          """
          create table history_head (
              id       integer     primary key,
              sequence bigint      not null,
              hash     varchar(64) not null
          )
          """);
      copy(context);
      sql.execute("drop table claim_history");
      // In H2 a trigger is a class; another database has its own way to say the same.
      sql.execute(
          "create trigger history_is_append_only before update, delete on history for each row call '"
              + AppendOnly.class.getName()
              + "'");
    }
  }

  private static void copy(Context context) throws SQLException {
    long sequence = 0;
    var hash = HistoryLink.BEGINNING;
    try (var read =
            context
                .getConnection()
                .prepareStatement(
                    """
                    select at, actor, kind, article_id, claim_id, was, is_now
                    from claim_history order by id
                    """);
        var write =
            context
                .getConnection()
                .prepareStatement("insert into history values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        var rows = read.executeQuery()) {
      while (rows.next()) {
        sequence++;
        var link = link(sequence, rows);
        hash = link.hash(hash);
        insert(write, link, hash);
      }
    }
    try (var head =
        context.getConnection().prepareStatement("insert into history_head values (1, ?, ?)")) {
      head.setLong(1, sequence);
      head.setString(2, hash);
      head.executeUpdate();
    }
  }

  private static HistoryLink link(long sequence, ResultSet row) throws SQLException {
    return new HistoryLink(
        sequence,
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("actor", UUID.class),
        row.getString("kind"),
        row.getObject("article_id", UUID.class),
        row.getObject("claim_id", UUID.class),
        row.getString("was"),
        row.getString("is_now"));
  }

  private static void insert(PreparedStatement write, HistoryLink link, String hash)
      throws SQLException {
    write.setLong(1, link.sequence());
    write.setObject(2, link.at().atOffset(ZoneOffset.UTC));
    write.setObject(3, link.actor(), Types.OTHER);
    write.setString(4, link.kind());
    write.setObject(5, link.article(), Types.OTHER);
    write.setObject(6, link.claim(), Types.OTHER);
    write.setString(7, link.was());
    write.setString(8, link.isNow());
    write.setString(9, hash);
    write.executeUpdate();
  }
}
