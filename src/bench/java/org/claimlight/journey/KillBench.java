package org.claimlight.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Fifty kills at random moments, while claims are written and the index is rebuilt or committed.
 * After each every acknowledged claim must be found, and the check of the index must find nothing.
 * {@code -Dkills=}, {@code -Dseed=} and {@code -Dminutes=}, after which no further round begins.
 */
class KillBench {

  private static final Logger log = LoggerFactory.getLogger("bench");

  private static final int KILLS = Integer.getInteger("kills", 50);
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final long MINUTES = Long.getLong("minutes", 60);

  private static final int SENTENCES = 1_500;
  private static final int WRITERS = 2;
  private static final int LONGEST_MILLIS = 3_000;
  private static final int PAGE = 100;

  @TempDir Path data;

  private final Random random = new Random(SEED);
  private final List<Row> rows = new ArrayList<>();

  /** What the kill is aimed at. */
  private enum Aim {
    WRITING,
    REBUILDING,
    COMMITTING
  }

  private record Row(
      int kill,
      Aim aim,
      long afterMillis,
      String left,
      int acknowledged,
      long readyMillis,
      String outcome) {}

  @Test
  void everyAcknowledgedClaimIsFoundAfterEachKill() throws Exception {
    long began = System.nanoTime();
    log.info("seed {}", SEED);
    try (WorkbenchProcess workbench =
        WorkbenchProcess.demo(data).with("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1").start()) {
      Api ana = Api.of(workbench, "ana");
      Api cleo = Api.of(workbench, "cleo");
      for (int kill = 1; kill <= KILLS && minutesSince(began) < MINUTES; kill++) {
        Row row = round(kill, workbench, ana, cleo);
        rows.add(row);
        log.info(written(row));
      }
      print(cleo.get("/index"));
    }
    assertThat(rows).extracting(Row::outcome).containsOnly("nothing differs");
  }

  private static long minutesSince(long began) {
    return (System.nanoTime() - began) / 60_000_000_000L;
  }

  private Row round(int kill, WorkbenchProcess workbench, Api ana, Api cleo) throws Exception {
    Aim aim = Aim.values()[random.nextInt(Aim.values().length)];
    String town = "town" + kill + "x";
    String text =
        IntStream.range(0, SENTENCES)
            .mapToObj(n -> sentence(n, town))
            .collect(Collectors.joining("\n\n"));
    String article =
        ana.post("/articles", Map.of("title", "Trees of " + town, "text", text))
            .get("id")
            .asString();
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    long began = System.nanoTime();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writing =
          IntStream.range(0, WRITERS)
              .<Future<?>>mapToObj(
                  writer ->
                      writers.submit(
                          () -> markUntilKilled(ana, article, text, town, writer, acknowledged)))
              .toList();
      await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= WRITERS);
      waitFor(aim, cleo);
      workbench.kill();
      for (Future<?> writer : writing) {
        writer.get();
      }
    }
    long after = (System.nanoTime() - began) / 1_000_000;
    String left = left();
    long restarted = System.nanoTime();
    workbench.start();
    long ready = (System.nanoTime() - restarted) / 1_000_000;
    assertThat(found(ana, town)).as("kill %d, seed %d", kill, SEED).containsAll(acknowledged);
    return new Row(kill, aim, after, left, acknowledged.size(), ready, checked(cleo));
  }

  private static String sentence(int number, String town) {
    return "In year %d the mayor of %s planted trees.".formatted(number, town);
  }

  private static Void markUntilKilled(
      Api api, String article, String text, String town, int writer, Queue<String> acknowledged)
      throws InterruptedException {
    for (int number = writer; number < SENTENCES; number += WRITERS) {
      int start = text.indexOf(sentence(number, town));
      var span = Map.of("start", start, "end", start + sentence(number, town).length());
      try {
        acknowledged.add(
            api.post("/articles/" + article + "/claims", Map.of("spans", List.of(span)))
                .get("id")
                .asString());
      } catch (IOException killed) {
        break;
      }
    }
    return null;
  }

  /** Returns in the moment of the kill. */
  private void waitFor(Aim aim, Api cleo) throws IOException, InterruptedException {
    switch (aim) {
      case WRITING -> pause(random.nextInt(LONGEST_MILLIS));
      case REBUILDING -> {
        cleo.post("/index/rebuild", Map.of());
        await().atMost(Duration.ofMinutes(1)).until(() -> generations() > 1 || isDone(cleo));
        pause(random.nextInt(LONGEST_MILLIS / 3));
      }
      case COMMITTING -> {
        long generation = newest();
        cleo.post("/index/rebuild", Map.of());
        await().atMost(Duration.ofMinutes(1)).until(() -> newest() > generation);
        // The commit of a new generation and the switch to it take a few milliseconds.
        long giveUp = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!isCommitted(newest()) && System.nanoTime() < giveUp) {
          Thread.onSpinWait();
        }
        LockSupport.parkNanos(random.nextInt(20_000_000));
      }
    }
  }

  /** The moment is random by design: there is nothing to await. */
  private static void pause(int millis) {
    long until = System.nanoTime() + millis * 1_000_000L;
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static boolean isDone(Api cleo) throws IOException, InterruptedException {
    return cleo.get("/index").get("state").asString().equals("ready");
  }

  private Path index() {
    return data.resolve("index");
  }

  private List<Long> numbers() {
    try (Stream<Path> all = Files.list(index())) {
      return all.map(one -> one.getFileName().toString())
          .filter(name -> name.startsWith("generation-"))
          .map(name -> Long.parseLong(name.substring("generation-".length())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long generations() {
    return numbers().size();
  }

  private long newest() {
    return numbers().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private boolean isCommitted(long generation) {
    return !names(index().resolve("generation-" + generation), ".*segments_.*").isEmpty();
  }

  private static List<String> names(Path folder, String pattern) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(one -> one.getFileName().toString())
          .filter(name -> name.matches(pattern))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** What the kill left on disk: the only thing that cannot be mistaken. */
  private String left() {
    List<String> left = new ArrayList<>();
    long generations = generations();
    left.add(generations == 1 ? "1 generation" : generations + " generations");
    for (long number : numbers()) {
      if (!names(index().resolve("generation-" + number), "pending_segments.*").isEmpty()) {
        left.add("a commit half made");
      }
      if (!isCommitted(number)) {
        left.add("one never committed");
      }
    }
    if (Files.exists(index().resolve("current.next"))) {
      left.add("a switch half made");
    }
    return String.join(", ", left);
  }

  private static Set<String> found(Api api, String town) throws IOException, InterruptedException {
    Set<String> found = new HashSet<>();
    int page = 0;
    JsonNode hits;
    do {
      hits = api.get("/search?q=" + town + "&size=" + PAGE + "&page=" + page).get("hits");
      hits.forEach(hit -> found.add(hit.get("claimId").asString()));
      page++;
    } while (hits.size() == PAGE);
    return found;
  }

  private static String checked(Api cleo) throws IOException, InterruptedException {
    cleo.post("/index/check", Map.of());
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> isNothing(cleo.get("/index").path("checking")));
    JsonNode index = cleo.get("/index");
    JsonNode report = index.path("report");
    if (isNothing(report) || !isNothing(index.path("checkFailure"))) {
      return "not checked: " + index;
    }
    return report.get("sound").asBoolean() ? "nothing differs" : report.toString();
  }

  private static boolean isNothing(JsonNode node) {
    return node.isNull() || node.isMissingNode();
  }

  private static final String FORMAT = "%4s  %-10s  %8s  %-48s  %12s  %8s  %s";

  private static String written(Row row) {
    return FORMAT.formatted(
        row.kill,
        row.aim.name().toLowerCase(),
        row.afterMillis,
        row.left,
        row.acknowledged,
        row.readyMillis,
        row.outcome);
  }

  private void print(JsonNode index) {
    log.info(
        "\n{} kills, seed {}\n{}\n{}\nat the end {} claims in an index of {} KB",
        rows.size(),
        SEED,
        FORMAT.formatted(
            "kill", "aimed at", "after ms", "left on disk", "acknowledged", "ready ms", "check"),
        rows.stream().map(KillBench::written).collect(Collectors.joining("\n")),
        index.get("claims").asLong(),
        index.get("bytes").asLong() / 1_000);
  }
}
