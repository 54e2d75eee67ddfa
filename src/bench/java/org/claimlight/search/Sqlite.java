package org.claimlight.search;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.claimlight.search.Task.Kind;
import org.claimlight.search.Task.Narrowing;

/** SQLite's FTS5, as its page on it advises. */
final class Sqlite implements Engine {

  private final String url;
  private final Queue<Connection> all = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connection);

  Sqlite(Path folder) {
    url = "jdbc:sqlite:" + folder.resolve("claims.sqlite");
  }

  private Connection connection() {
    try {
      Connection connection = DriverManager.getConnection(url);
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma journal_mode = wal");
        statement.execute("pragma synchronous = off");
        statement.execute("pragma cache_size = -524288");
        statement.execute("pragma mmap_size = 4294967296");
        statement.execute("pragma temp_store = memory");
      }
      all.add(connection);
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "SQLite";
  }

  @Override
  public List<String> described() {
    return List.of(
        "SQLite %s FTS5: external content table, porter unicode61, a column per text field, prefix='4 5', 'optimize', order by rank with"
            .formatted(version()),
        "  bm25() of the same weights, highlight(); stop words taken out of the posts; a B-tree on rating and date; cache 512 MB, mmap 4 GB,",
        "  WAL; facets: matches in a temporary table, group by; no typos (its spellfix1 is not in the jar)");
  }

  private String version() {
    try (Statement statement = connections.get().createStatement();
        var row = statement.executeQuery("select sqlite_version()")) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void load(MadeClaims claims) throws SQLException {
    Connection connection = connections.get();
    try (Statement statement = connection.createStatement()) {
      statement.execute(Rows.TABLE + ")");
      statement.execute(
          "create virtual table words using fts5("
              + String.join(", ", Rows.TEXTS)
              + ", content='claim', content_rowid='id', tokenize='porter unicode61', prefix='4 5')");
      Rows.insert(connection, claims);
      statement.execute("insert into words(words) values ('rebuild')");
      statement.execute(
          "insert into words(words, rank) values ('rank', 'bm25(4.0, 3.0, 0.4, 1, 1, 1, 1, 1)')");
      statement.execute("insert into words(words) values ('optimize')");
      statement.execute("create index by_rating on claim (rating)");
      statement.execute("create index by_date on claim (marked_at)");
      statement.execute("analyze");
    }
  }

  @Override
  public boolean can(Kind kind) {
    return kind != Kind.TYPO;
  }

  @Override
  public int answer(Task task) throws SQLException {
    Connection connection = connections.get();
    List<Object> arguments = new ArrayList<>();
    arguments.add(match(task));
    String from =
        " from words join claim c on c.id = words.rowid where words match ? and c.status <>"
            + " 'dismissed'"
            + narrowing(task.narrowing(), arguments);
    String shown = Rows.SHOWN + ", words.rank";
    if (task.kind().highlights()) {
      for (int column = 0; column < 4; column++) {
        shown += ", highlight(words, " + column + ", '<b>', '</b>')";
      }
    }
    int hits =
        Rows.read(
            connection,
            "select " + shown + from + " order by words.rank limit " + Task.PAGE + " offset "
                + task.kind().offset(),
            arguments);
    if (task.kind().facets()) {
      facets(connection, from, arguments);
    }
    return hits;
  }

  private static void facets(Connection connection, String from, List<Object> arguments)
      throws SQLException {
    String sql =
        Rows.COUNTED.stream()
            .map(
                column ->
                    "select * from (select '%1$s', %1$s, count(*) from m group by 2 order by 3 desc limit 20)"
                        .formatted(column))
            .collect(Collectors.joining(" union all "));
    String matches =
        "with m as materialized (select " + "c." + String.join(", c.", Rows.COUNTED) + from + ") ";
    Rows.read(connection, matches + sql, arguments);
  }

  private static String match(Task task) {
    List<String> words = task.words().stream().map(Sqlite::quoted).toList();
    String spaced = String.join(" ", task.words());
    return switch (task.kind()) {
      case OR, FACETS, HIGHLIGHTS, DEEP -> String.join(" OR ", words);
      case AND, PLAIN, SCREEN, TYPO -> String.join(" ", words);
      case PHRASE -> quoted(spaced);
      case PREFIX -> quoted(spaced) + " *";
      case FIELD ->
          task.narrowing() instanceof Narrowing.Claimant claimant
              ? words.getFirst() + " AND claimant : " + quoted(claimant.word())
              : words.getFirst();
      case POST ->
          task.words().stream()
              .map(word -> word.toLowerCase().replaceAll("[^\\p{L}\\p{N}]+", " ").strip())
              .filter(word -> !word.isEmpty())
              .filter(word -> !EnglishAnalyzer.getDefaultStopSet().contains(word))
              .map(Sqlite::quoted)
              .collect(Collectors.joining(" OR "));
    };
  }

  private static String quoted(String word) {
    return '"' + word.replace("\"", "") + '"';
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
