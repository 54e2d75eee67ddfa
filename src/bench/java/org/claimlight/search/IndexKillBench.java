package org.claimlight.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fifty SIGKILLs to an indexer at random moments of writing, committing, rebuilding and switching;
 * after each start every claim must be found and the check must find nothing. {@code KillBench} does
 * the same to the whole workbench, which takes a start of it each time. {@code -Dkills=} and {@code
 * -Dseed=}.
 */
class IndexKillBench {

  private static final Logger log = LoggerFactory.getLogger("bench");

  private static final int KILLS = Integer.getInteger("kills", 50);
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  /** The moment is a number of marks and a pause: a busy machine then gets as far as a quiet one. */
  private static final int MOST_MARKS = 100;

  private static final int LONGEST_PAUSE_MICROS = 30_000;

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final List<Row> rows = new ArrayList<>();

  private record Row(
      int kill, long afterMillis, String phase, String left, int marked, String start) {}

  @Test
  void everyClaimIsFoundAfterEachKill() throws Exception {
    log.info("seed {}", SEED);
    for (int kill = 1; kill <= KILLS; kill++) {
      round(kill);
    }
    // What the last kill left is seen at one more start.
    round(KILLS + 1);
    print();
    assertThat(rows).allSatisfy(row -> assertThat(row.start).endsWith("sound"));
  }

  /** Starts it, lets it work for a random time and kills it. */
  private void round(int kill) throws IOException, InterruptedException {
    Process process = launch();
    try (BufferedReader said = process.inputReader()) {
      String start = said.readLine();
      while (start != null && !start.startsWith("ready ")) {
        // What it logs.
        start = said.readLine();
      }
      long began = System.nanoTime();
      int marks = random.nextInt(MOST_MARKS);
      long pause = random.nextInt(LONGEST_PAUSE_MICROS) * 1_000L;
      String phase = "READY";
      int marked = 0;
      int here = 0;
      String line = said.readLine();
      while (line != null) {
        if (line.startsWith("phase ")) {
          phase = line.substring("phase ".length());
        } else if (line.startsWith("found ")) {
          marked = Integer.parseInt(line.substring("found ".length()));
          if (here == marks) {
            LockSupport.parkNanos(pause);
            // By its handle: the process itself would close what is still to be read.
            process.toHandle().destroyForcibly();
          }
          here++;
        }
        line = said.readLine();
      }
      process.waitFor();
      long after = (System.nanoTime() - began) / 1_000_000;
      rows.add(new Row(kill, after, phase, left(), marked, String.valueOf(start)));
      log.info(written(rows.getLast()));
    } finally {
      process.destroyForcibly();
    }
  }

  private Process launch() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            KilledIndexer.class.getName(),
            folder.toString(),
            Long.toString(random.nextLong()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** What the kill left on disk: the only thing that cannot be mistaken. */
  private String left() throws IOException {
    Map<String, Long> left = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("index"))) {
      for (Path one : all.toList()) {
        String name = one.getFileName().toString();
        if (name.startsWith("generation-")) {
          left.merge("generations", 1L, Long::sum);
        } else if (name.startsWith("pending_segments")) {
          left.merge("commits half made", 1L, Long::sum);
        } else if (name.equals("current.next")) {
          left.merge("switches half made", 1L, Long::sum);
        }
      }
    }
    return left.entrySet().stream()
        .map(one -> one.getValue() + " " + one.getKey())
        .collect(Collectors.joining(", "));
  }

  private static final String FORMAT = "%4s  %8s  %-9s  %-40s  %7s  %s";

  private static String written(Row row) {
    return FORMAT.formatted(
        row.kill, row.afterMillis, row.phase, row.left, row.marked, row.start);
  }

  private void print() {
    log.info(
        "\n{} kills, seed {}\n{}\n{}",
        KILLS,
        SEED,
        FORMAT.formatted(
            "kill", "after ms", "phase", "left on disk", "claims", "its start: ms, index at, of"),
        rows.stream().map(IndexKillBench::written).collect(Collectors.joining("\n")));
  }
}
