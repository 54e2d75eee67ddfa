package org.claimlight.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimlight.accounts.As;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.search.index.ClaimIndex;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How soon after its commit a claim is in search, while two people search all the time: on a desk
 * at rest otherwise, and while the index is rebuilt. {@code -Dclaims=} and {@code -Dmarks=} say how
 * many.
 */
@SpringBootTest
@ActiveProfiles("demo")
class FreshnessBench {

  private static final Logger log = LoggerFactory.getLogger("bench");

  private static final int CLAIMS = Integer.getInteger("claims", 20_000);
  private static final int MARKS = Integer.getInteger("marks", 600);
  private static final int IN_ARTICLE = 200;
  private static final int SEARCHERS = 2;
  private static final double GOAL_MILLIS = 50;
  private static final List<String> WHO = List.of("minister", "mayor", "airline", "union", "bank");
  private static final List<String> WHAT =
      List.of("rents", "buses", "complaints", "jobs", "families", "trees", "schools", "prices");

  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Search search;
  @Autowired ClaimIndex index;
  @Autowired ClaimFeed feed;
  @Autowired Indexer indexer;
  @Autowired PlatformTransactionManager transactions;

  private final Random random = new Random(20_000);
  private final AtomicBoolean searching = new AtomicBoolean(true);
  private final LongAdder searches = new LongAdder();

  @Test
  void aClaimIsInSearchAtOnce() throws Exception {
    fill();
    try (ExecutorService searchers = Executors.newFixedThreadPool(SEARCHERS)) {
      List<Future<?>> work =
          IntStream.range(0, SEARCHERS)
              .<Future<?>>mapToObj(n -> searchers.submit(() -> searchOn(n)))
              .toList();
      Table rest;
      Table rebuild;
      try {
        measure("warm-up", MARKS / 3, false);
        rest = measure("at rest otherwise", MARKS, false);
        rebuild = measure("during rebuilds", MARKS, true);
      } finally {
        searching.set(false);
      }
      for (Future<?> one : work) {
        one.get();
      }
      print(rest, rebuild);
      assertThat(rest.visible.at(95)).isLessThan(GOAL_MILLIS);
    }
  }

  private void fill() {
    long began = System.nanoTime();
    var inOne = new TransactionTemplate(transactions);
    for (int made = 0; made < CLAIMS; made += IN_ARTICLE) {
      List<String> sentences =
          IntStream.range(made, made + IN_ARTICLE).mapToObj(this::sentence).toList();
      ArticleId article = article("Filling " + made, sentences);
      As.user(
          "ana",
          () ->
              inOne.executeWithoutResult(
                  status -> {
                    int start = 0;
                    for (String sentence : sentences) {
                      mark(article, start, sentence);
                      start += sentence.length() + 1;
                    }
                  }));
    }
    assertThat(index.await(feed.last(), Duration.ofMinutes(5))).isTrue();
    log.info(
        "{} claims marked and indexed in {} s",
        CLAIMS,
        (System.nanoTime() - began) / 1_000_000_000);
  }

  private ArticleId article(String title, List<String> sentences) {
    String text = String.join(" ", sentences);
    return As.user("ana", () -> articles.importText(NewArticle.ofText(title, text))).id();
  }

  private void mark(ArticleId article, int start, String sentence) {
    claims.mark(
        new NewClaim(
            article,
            1,
            Selection.ByPosition.of(start, start + sentence.length(), null),
            null,
            null,
            List.of()));
  }

  private String sentence(int number) {
    return "The %s counted %d more %s than the %s had in year %d."
        .formatted(pick(WHO), number, pick(WHAT), pick(WHO), 1900 + number % 126);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private Void searchOn(int n) {
    Random own = new Random(n);
    while (searching.get()) {
      String q = WHO.get(own.nextInt(WHO.size())) + " " + WHAT.get(own.nextInt(WHAT.size()));
      As.user("ben", () -> search.search(SearchRequest.of(q)));
      searches.increment();
    }
    return null;
  }

  private record Table(
      String name, double searchesPerSecond, int rebuilds, Times mark, Times visible, Times found) {}

  /** Half of the claims are waited for in the index, half are searched for at once. */
  private Table measure(String name, int marks, boolean rebuilding) {
    List<String> sentences =
        IntStream.range(0, marks)
            .mapToObj(n -> "Token" + name.hashCode() + "x" + n + " is a claim of the mayor.")
            .toList();
    ArticleId article = article("Measuring " + name, sentences);
    Times mark = new Times();
    Times visible = new Times();
    Times found = new Times();
    searches.reset();
    long began = System.nanoTime();
    int rebuilds = 0;
    int start = 0;
    for (int n = 0; n < marks; n++) {
      if (rebuilding && indexer.state().phase() == IndexState.Phase.READY) {
        indexer.rebuild();
        rebuilds++;
      }
      String sentence = sentences.get(n);
      int at = start;
      start += sentence.length() + 1;
      long before = System.nanoTime();
      As.user("ana", () -> mark(article, at, sentence));
      long committed = System.nanoTime();
      mark.add(before, committed);
      if (n % 2 == 0) {
        assertThat(index.await(feed.last(), Duration.ofSeconds(10))).isTrue();
        visible.add(committed, System.nanoTime());
      } else {
        String token = sentence.substring(0, sentence.indexOf(' '));
        var hits = As.user("ana", () -> search.search(SearchRequest.of(token))).hits();
        found.add(committed, System.nanoTime());
        // Its neighbours have it in their context, and come after it.
        assertThat(hits.getFirst().quotes()).allMatch(quote -> quote.contains(token));
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Table(name, searches.sum() / seconds, rebuilds, mark, visible, found);
  }

  private static void print(Table... tables) {
    StringBuilder printed = new StringBuilder();
    printed.append(
        "%,d claims, %d searchers, %d processors, Java %s%n"
            .formatted(
                CLAIMS, SEARCHERS, Runtime.getRuntime().availableProcessors(), Runtime.version()));
    printed.append(line("milliseconds", "n", "p50", "p95", "p99", "max"));
    for (Table table : tables) {
      printed.append(
          "%s: %.0f searches/s meanwhile, %d rebuilds begun%n"
              .formatted(table.name, table.searchesPerSecond, table.rebuilds));
      printed.append(table.mark.line("  marking, to its commit"));
      printed.append(table.visible.line("  commit to visible"));
      printed.append(table.found.line("  commit to found by a search"));
    }
    log.info("\n{}", printed);
  }

  private static String line(String... cells) {
    return "%-32s".formatted(cells[0])
        + Arrays.stream(cells)
            .skip(1)
            .map(cell -> "%9s".formatted(cell))
            .collect(Collectors.joining())
        + System.lineSeparator();
  }

  private static final class Times {

    private final List<Double> millis = new ArrayList<>();

    void add(long from, long to) {
      millis.add((to - from) / 1e6);
    }

    double at(int percent) {
      List<Double> sorted = millis.stream().sorted().toList();
      int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
      return sorted.get(Math.max(0, rank - 1));
    }

    String line(String name) {
      return FreshnessBench.line(
          name,
          Integer.toString(millis.size()),
          written(at(50)),
          written(at(95)),
          written(at(99)),
          written(at(100)));
    }

    private static String written(double millis) {
      return String.format(Locale.ROOT, "%.1f", millis);
    }
  }
}
