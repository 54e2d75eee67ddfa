package org.claimlight.search;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.claimlight.search.Task.Kind;
import org.claimlight.search.Task.Narrowing;

/** H2's own FullTextLucene, as its tutorial sets it up. */
final class H2FullText implements Engine {

  private final String url;
  private final Queue<Connection> all = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connection);

  H2FullText(Path folder) {
    url = "jdbc:h2:file:" + folder.resolve("claims-h2") + ";CACHE_SIZE=524288;DATABASE_TO_UPPER=TRUE";
  }

  private Connection connection() {
    try {
      Connection connection = DriverManager.getConnection(url, "sa", "");
      all.add(connection);
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "H2";
  }

  @Override
  public List<String> described() {
    return List.of(
        "H2 %s FullTextLucene: FTL_CREATE_INDEX over the 8 text columns, FTL_SEARCH_DATA with its limit and offset, joined with the"
            .formatted(org.h2.engine.Constants.FULL_VERSION),
        "  table by its key; cache 512 MB; facets: all matches joined, group by (its counting has no limit); it has no weights and no highlights");
  }

  @Override
  public void load(MadeClaims claims) throws SQLException {
    Connection connection = connections.get();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create alias if not exists FTL_INIT for 'org.h2.fulltext.FullTextLucene.init'");
      statement.execute("call FTL_INIT()");
      statement.execute(Rows.TABLE + ")");
      Rows.insert(connection, claims);
      statement.execute("create index on claim (rating)");
      statement.execute("create index on claim (marked_at)");
      // After the rows: it indexes those that are there.
      statement.execute(
          "call FTL_CREATE_INDEX('PUBLIC', 'CLAIM', '"
              + String.join(",", Rows.TEXTS).toUpperCase(Locale.ROOT)
              + "')");
      statement.execute("analyze");
    }
  }

  @Override
  public boolean can(Kind kind) {
    return !kind.highlights();
  }

  @Override
  public int answer(Task task) throws SQLException {
    Connection connection = connections.get();
    Kind kind = task.kind();
    List<Object> narrowed = new ArrayList<>();
    String where =
        " where c.id = cast(f.\"KEYS\"[1] as int) and c.status <> 'dismissed'"
            + narrowing(task.narrowing(), narrowed);
    // A condition on the rows holds after the search: all of its hits must come then.
    boolean all = !narrowed.isEmpty();
    List<Object> arguments = new ArrayList<>();
    arguments.add(lucene(task));
    arguments.add(all ? 0 : Task.PAGE);
    arguments.add(all ? 0 : kind.offset());
    arguments.addAll(narrowed);
    String found = " from FTL_SEARCH_DATA(?, ?, ?) f, claim c";
    int hits =
        Rows.read(
            connection,
            "select " + Rows.SHOWN + ", f.score" + found + where + " order by f.score desc limit "
                + Task.PAGE,
            arguments);
    if (kind.facets()) {
      for (String column : Rows.COUNTED) {
        Rows.read(
            connection,
            "select %1$s, count(*)%2$s%3$s group by %1$s order by 2 desc limit 20"
                .formatted("c." + column, found, where),
            List.of(lucene(task), 0, 0));
      }
    }
    return hits;
  }

  private static String lucene(Task task) {
    String spaced = String.join(" ", task.words());
    return switch (task.kind()) {
      case OR, FACETS, HIGHLIGHTS, DEEP -> String.join(" OR ", task.words());
      case AND, PLAIN, SCREEN -> String.join(" AND ", task.words());
      case PHRASE -> '"' + spaced + '"';
      case PREFIX -> spaced + "*";
      case TYPO -> task.words().getFirst() + "~ AND " + task.words().getLast();
      case FIELD ->
          task.narrowing() instanceof Narrowing.Claimant claimant
              ? spaced + " AND CLAIMANT:" + claimant.word()
              : spaced;
      case POST ->
          spaced.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    };
  }

  private static String narrowing(Narrowing narrowing, List<Object> arguments) {
    return switch (narrowing) {
      case Narrowing.None _, Narrowing.Claimant _ -> "";
      case Narrowing.Rated rated -> {
        arguments.add(rated.id());
        yield " and c.rating = ?";
      }
      case Narrowing.Marked marked -> {
        arguments.add(marked.from().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        arguments.add(
            marked.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        yield " and c.marked_at >= ? and c.marked_at < ?";
      }
    };
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : all) {
      connection.close();
    }
  }
}
