package org.claimlight.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.claimlight.accounts.As;
import org.claimlight.search.Task.Kind;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.QueryMistake;
import org.claimlight.search.lucene.BareLucene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Search over half a million claims: through our service, by bare Lucene on the same index, and by
 * three databases' full text search on the same claims. {@code -Dbench.claims=20000} tries it on
 * fewer, {@code -Dbench.databases=false} without the databases, {@code -Dbench.kinds=OR,POST} on
 * some kinds of query.
 */
@SpringBootTest
@ActiveProfiles("demo")
class SearchBench {

  private static final int CLAIMS = Integer.getInteger("bench.claims", 500_000);
  private static final int QUERIES = 1_500;

  @TempDir static Path folder;

  @Autowired Search search;
  @Autowired ClaimIndex index;
  @Autowired JdbcTemplate database;

  @DynamicPropertySource
  static void inAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("claimlight.data", () -> folder.resolve("data").toString());
    registry.add("claimlight.seeds", () -> folder.resolve("none").toString());
  }

  @Test
  void searchBesideLuceneAndDatabases() throws Exception {
    assumeTrue(
        RealSentences.areThere(), () -> "no sentences to make claims of in " + RealSentences.FOLDER);
    var real = RealSentences.read();
    var claims = new MadeClaims(real, CLAIMS);
    var table = new SearchTable();
    table.line("Search over %,d claims in %,d articles".formatted(CLAIMS, claims.articleCount()));
    table.line(Machine.described());
    table.line(MadeClaims.HOW);
    List<Engine> engines = new ArrayList<>();
    try {
      engines.add(loaded(new OurService(search, index, database), claims, table));
      engines.add(loaded(BareLucene.over(folder.resolve("data/index")), claims, table));
      if (!"false".equals(System.getProperty("bench.databases"))) {
        databases(engines, claims, table);
      }
      table.line(
          "%,d queries of each kind in turn; of the databases every %dth, and no more than fit into %d s (n)"
              .formatted(Race.QUERIES, Race.EVERY, Race.TIME_OF_A_DATABASE.toSeconds()));
      table.columns();
      var race = new Race(engines);
      var tasks = new Tasks(real, claims).each(QUERIES);
      for (Kind kind : kinds()) {
        table.add(kind, race.run(kind, tasks.get(kind)));
      }
      afterAChange(claims, tasks.get(Kind.FACETS), table);
      hostile(table);
    } finally {
      for (Engine engine : engines) {
        engine.close();
      }
    }
    table.goals();
  }

  private static List<Kind> kinds() {
    String some = System.getProperty("bench.kinds");
    return some == null
        ? List.of(Kind.values())
        : Arrays.stream(some.split(",")).map(Kind::valueOf).toList();
  }

  private static void databases(List<Engine> engines, MadeClaims claims, SearchTable table)
      throws Exception {
    try {
      engines.add(loaded(Postgres.start(folder.resolve("postgres")), claims, table));
    } catch (IOException | IllegalStateException e) {
      table.line("PostgreSQL: left out, it does not start here: " + e);
    }
    engines.add(loaded(new Sqlite(folder), claims, table));
    engines.add(loaded(new H2FullText(folder), claims, table));
  }

  private static Engine loaded(Engine engine, MadeClaims claims, SearchTable table)
      throws Exception {
    long began = System.nanoTime();
    engine.load(claims);
    table.line("%s: loaded in %d s".formatted(engine.name(), (System.nanoTime() - began) / 1_000_000_000));
    engine.described().forEach(table::line);
    return engine;
  }

  /** A change gives a new view of the index, and with it whatever is kept per view. */
  private void afterAChange(MadeClaims claims, List<Task> tasks, SearchTable table) {
    var ours = new OurService(search, index, database);
    var took = new Timings();
    for (int i = 0; i < 200; i++) {
      index.apply(IndexBatch.of(List.of(claims.claim(i * 7 % claims.size(), 1 + i)), index.applied()));
      long began = System.nanoTime();
      ours.answer(tasks.get(i));
      took.add(System.nanoTime() - began);
    }
    table.line("");
    table.line(
        "OR with 9 facets, the first search after a change: p50 %.2f ms, p95 %.2f ms"
            .formatted(took.millis(0.5), took.millis(0.95)));
  }

  private void hostile(SearchTable table) {
    table.line("");
    Map.of(
            "10,000 words", "word ".repeat(10_000),
            "1,000 words", "a b ".repeat(500),
            "1,000 wildcards", "aa* ".repeat(1_000),
            "400 wildcards", "aa* ".repeat(400),
            "1,000 parentheses", "(".repeat(1_000) + "word" + ")".repeat(1_000),
            "1,000 minuses", "- ".repeat(900) + "word",
            "1,900 quotes", "\"".repeat(1_900),
            "500 fields", "tag:".repeat(500))
        .forEach((what, q) -> table.line(refused(what, q)));
  }

  private String refused(String what, String q) {
    String answer = "answered";
    var took = new Timings();
    for (int i = 0; i < 40; i++) {
      long began = System.nanoTime();
      try {
        As.user("ben", () -> search.search(SearchRequest.of(q)));
      } catch (QueryMistake mistake) {
        answer = mistake.code();
      }
      took.add(System.nanoTime() - began);
    }
    return "hostile: %-20s p50 %.2f ms, p95 %.2f ms: %s"
        .formatted(what, took.millis(0.5), took.millis(0.95), answer);
  }
}
