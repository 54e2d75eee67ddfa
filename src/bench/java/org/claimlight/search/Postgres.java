package org.claimlight.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.claimlight.search.Task.Kind;
import org.claimlight.search.Task.Narrowing;

/** PostgreSQL's full text search, as chapter 12 of its manual advises. */
final class Postgres implements Engine {

  private static final String LIVE = " and c.status <> 'dismissed'";

  private final EmbeddedPostgres server;
  private final ThreadLocal<Connection> connections;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
    String url = server.getJdbcUrl("postgres", "postgres");
    this.connections = ThreadLocal.withInitial(() -> connection(url));
  }

  static Postgres start(Path folder) throws IOException {
    return new Postgres(
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.toFile())
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("work_mem", "64MB")
            .setServerConfig("maintenance_work_mem", "512MB")
            .setServerConfig("effective_cache_size", "4GB")
            .setServerConfig("random_page_cost", "1.1")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("jit", "off")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start());
  }

  private static Connection connection(String url) {
    try {
      return DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public List<String> described() {
    return List.of(
        "PostgreSQL %s: stored tsvector column with weights A to D, GIN index, websearch_to_tsquery (post: its words with |; prefix: :*),"
            .formatted(version()),
        "  ts_rank, ts_headline of the page, typo: nearest word of ts_stat by pg_trgm (GIN) first; GIN on the claimant, B-trees on rating and",
        "  date; facets: materialised matches, group by; shared_buffers 1 GB, work_mem 64 MB, effective_cache_size 4 GB, random_page_cost 1.1,",
        "  jit off; vacuum analyze");
  }

  private String version() {
    try (Statement statement = connections.get().createStatement();
        var row = statement.executeQuery("show server_version")) {
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
      statement.execute("create extension if not exists pg_trgm");
      statement.execute(
          Rows.TABLE
              + """
              , tag text[], words tsvector generated always as (
                  setweight(to_tsvector('english', quote), 'A')
                  || setweight(to_tsvector('english', statement), 'B')
                  || setweight(to_tsvector('english', title || ' ' || claimant || ' ' || publisher
                      || ' ' || tags || ' ' || rest), 'C')
                  || setweight(to_tsvector('english', context), 'D')) stored)
              """);
      Rows.insert(connection, claims);
      statement.execute("update claim set tag = string_to_array(nullif(tags, ''), ' ')");
      statement.execute("create index on claim using gin (words) with (fastupdate = off)");
      statement.execute("create index on claim using gin (to_tsvector('simple', claimant))");
      statement.execute("create index on claim (rating)");
      statement.execute("create index on claim (marked_at)");
      statement.execute(
          "create table word as select word from ts_stat("
              + "'select to_tsvector(''simple'', quote || '' '' || statement || '' '' || context"
              + " || '' '' || rest) from claim')");
      statement.execute("create index on word using gin (word gin_trgm_ops)");
      statement.execute("vacuum full claim");
      statement.execute("vacuum analyze");
    }
  }

  @Override
  public boolean can(Kind kind) {
    return true;
  }

  @Override
  public int answer(Task task) throws SQLException {
    Connection connection = connections.get();
    List<Object> arguments = new ArrayList<>();
    String query = "websearch_to_tsquery('english', ?)";
    String spaced = String.join(" ", task.words());
    switch (task.kind()) {
      case OR, FACETS, HIGHLIGHTS, DEEP -> arguments.add(String.join(" or ", task.words()));
      case AND, PLAIN, SCREEN, FIELD -> arguments.add(spaced);
      case PHRASE -> arguments.add('"' + spaced + '"');
      case PREFIX -> {
        query = "to_tsquery('english', ?)";
        arguments.add(spaced + ":*");
      }
      case TYPO -> {
        // Its manual's way: the query is mended first, by the nearest words.
        query =
            "websearch_to_tsquery('english', (select string_agg(word, ' or ') from (select word"
                + " from word where word % ? order by similarity(word, ?) desc limit 3) near))"
                + " && websearch_to_tsquery('english', ?)";
        arguments.addAll(
            List.of(task.words().getFirst(), task.words().getFirst(), task.words().getLast()));
      }
      case POST -> {
        query = "replace(plainto_tsquery('english', ?)::text, '&', '|')::tsquery";
        arguments.add(spaced);
      }
    }
    String from = " from claim c, (select " + query + " as q) t where c.words @@ t.q" + LIVE;
    from += narrowing(task.narrowing(), arguments);
    String page =
        "select " + Rows.SHOWN + ", t.q, ts_rank(c.words, t.q) as rank" + from
            + " order by rank desc limit " + Task.PAGE + " offset " + task.kind().offset();
    if (task.kind().highlights()) {
      page =
          "select c.*, ts_headline('english', c.quote, q), ts_headline('english', c.statement, q),"
              + " ts_headline('english', c.title, q) from (" + page + ") c";
    }
    int hits = Rows.read(connection, page, arguments);
    if (task.kind().facets()) {
      Rows.read(connection, facets(from), arguments);
    }
    return hits;
  }

  private static String narrowing(Narrowing narrowing, List<Object> arguments) {
    return switch (narrowing) {
      case Narrowing.None _ -> "";
      case Narrowing.Claimant claimant -> {
        arguments.add(claimant.word());
        yield " and to_tsvector('simple', c.claimant) @@ plainto_tsquery('simple', ?)";
      }
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

  private static String facets(String from) {
    var sql =
        new StringBuilder("with m as materialized (select " + String.join(", ", Rows.COUNTED))
            .append(", tag").append(from).append(")");
    String union = "";
    for (String column : Rows.COUNTED) {
      sql.append(union)
          .append(" (select '%1$s', %1$s, count(*) n from m group by 2 order by 3 desc limit 20)"
              .formatted(column));
      union = " union all";
    }
    return sql.append(
            " union all (select 'tag', one, count(*) from m, unnest(tag) one group by 2 order by 3"
                + " desc limit 20)")
        .toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
