package org.claimlight.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.search.index.ClaimDocument;

/** Claims as rows of one table, for the databases. */
record Rows() {

  /** Of a claim's text, by weight. */
  static final List<String> TEXTS =
      List.of("quote", "statement", "context", "title", "claimant", "publisher", "tags", "rest");

  static final String SHOWN =
      "c.id, c.claim, c.article, c.quote, c.statement, c.title, c.publisher, c.claimant, c.tags,"
          + " c.status, c.rating, c.marked_at";

  /** Single values that are counted; tags and people are counted one by one where that can be. */
  static final List<String> COUNTED =
      List.of("status", "rating", "article", "claimant", "publisher", "lang", "marked_month");

  static List<String> texts(ClaimDocument claim) {
    return List.of(
        String.join("\n", claim.quotes()),
        claim.statement(),
        claim.context(),
        claim.article().title(),
        claim.claimant(),
        claim.article().publisher(),
        String.join(" ", claim.tags()),
        rest(claim));
  }

  private static String rest(ClaimDocument claim) {
    return Stream.of(
            claim.rationales().stream(),
            claim.comments().stream(),
            claim.people().stream().map(ClaimDocument.Who::name),
            claim.sources().stream()
                .flatMap(source -> Stream.of(source.title(), source.quote(), source.host()))
                .filter(text -> text != null))
        .flatMap(texts -> texts)
        .collect(Collectors.joining("\n"));
  }

  /** The columns beside the texts, in the order of {@link #PLAIN}. */
  static List<Object> plain(int id, ClaimDocument claim) {
    return List.of(
        id,
        claim.claim().toString(),
        claim.article().id().toString(),
        claim.status(),
        claim.ratings().isEmpty() ? "" : claim.ratings().getFirst().id(),
        "en",
        claim.markedAt().toEpochMilli(),
        claim.markedAt().toString().substring(0, 7));
  }

  static final String PLAIN =
      "id, claim, article, status, rating, lang, marked_at, marked_month";

  static final String TABLE =
      "create table claim (id int primary key, claim varchar(36), article varchar(36), status"
          + " varchar(20), rating varchar(40), lang varchar(8), marked_at bigint, marked_month"
          + " varchar(7), quote text, statement text, context text, title text, claimant text,"
          + " publisher text, tags text, rest text";

  static String insert() {
    String marks = Stream.generate(() -> "?").limit(16).collect(Collectors.joining(", "));
    return "insert into claim (" + PLAIN + ", " + String.join(", ", TEXTS) + ") values (" + marks
        + ")";
  }

  static void insert(Connection connection, MadeClaims claims) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert = connection.prepareStatement(insert())) {
      for (int i = 0; i < claims.size(); i++) {
        ClaimDocument claim = claims.claim(i);
        List<Object> values = new ArrayList<>(plain(i + 1, claim));
        values.addAll(texts(claim));
        for (int k = 0; k < values.size(); k++) {
          insert.setObject(k + 1, values.get(k));
        }
        insert.addBatch();
        if (i % 1_000 == 999) {
          insert.executeBatch();
          connection.commit();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Runs the query and reads all of its answer. */
  static int read(Connection connection, String sql, List<?> arguments) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.size(); i++) {
        query.setObject(i + 1, arguments.get(i));
      }
      int rows = 0;
      try (ResultSet found = query.executeQuery()) {
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
          for (int column = 1; column <= columns; column++) {
            found.getString(column);
          }
          rows++;
        }
      }
      return rows;
    }
  }
}
