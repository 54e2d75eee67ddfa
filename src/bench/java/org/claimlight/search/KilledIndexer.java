package org.claimlight.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimlight.search.IndexState.Phase;
import org.claimlight.search.Indexer.Rhythm;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.lucene.TestIndexes;

/**
 * The process that {@link IndexKillBench} kills: an indexer on a real index. In the place of the
 * database is a file of marks, a line each, so that a start takes a second and not ten.
 */
final class KilledIndexer {

  /** Commits are frequent, so that many kills fall into one. */
  private static final Rhythm RHYTHM =
      new Rhythm(Duration.ofMillis(100), Duration.ofMillis(50), Duration.ofMillis(200));

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** So many there are from the first, so that a rebuild takes its time. */
  private static final int STOCK = 300;

  private final ClaimsInMemory database = new ClaimsInMemory();
  private final Path marks;
  private final ClaimIndex index;
  private final Indexer indexer;
  private final PrintStream out;

  private KilledIndexer(Path folder, PrintStream out) {
    this.marks = folder.resolve("marks");
    this.index = TestIndexes.in(folder.resolve("index"));
    this.indexer = new Indexer(index, database, RHYTHM);
    this.out = out;
  }

  /** Of a folder and a seed. */
  public static void main(String[] arguments) throws IOException {
    new KilledIndexer(Path.of(arguments[0]), new PrintStream(System.out, true, UTF_8))
        .run(new Random(Long.parseLong(arguments[1])));
  }

  private void run(Random random) throws IOException {
    if (!Files.exists(marks)) {
      Files.write(marks, IntStream.range(0, STOCK).mapToObj(KilledIndexer::name).toList());
    }
    int marked = 0;
    for (String line : Files.readAllLines(marks)) {
      database.mark(line, "tax");
      marked++;
    }
    long began = System.nanoTime();
    indexer.start();
    long at = index.applied();
    long last = database.last();
    while (!index.await(last, PATIENCE) || indexer.state().phase() != Phase.READY) {
      Thread.onSpinWait();
    }
    long ready = (System.nanoTime() - began) / 1_000_000;
    IndexReport report =
        new IndexCheck(index, database, PATIENCE, () -> false).run((done, of) -> {});
    long found = index.find(Criteria.of(QueryLanguage.parse("tax"))).total();
    boolean sound = report.isSound() && found == marked;
    out.println("ready " + ready + " " + at + " " + last + " " + (sound ? "sound" : report));
    while (true) {
      String name = name(marked);
      Files.writeString(
          marks, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      database.mark(name, "tax");
      marked++;
      indexer.wake();
      if (!index.await(database.last(), PATIENCE)) {
        throw new IllegalStateException("not found in time");
      }
      out.println("found " + marked);
      if (random.nextInt(10) == 0) {
        indexer.rebuild();
      }
      out.println("phase " + indexer.state().phase());
    }
  }

  private static String name(int number) {
    return "claim " + number;
  }
}
