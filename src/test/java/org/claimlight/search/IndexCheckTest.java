package org.claimlight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.search.index.ClaimDocuments.claim;
import static org.claimlight.search.index.ClaimDocuments.claimId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.Indexer.Rhythm;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.lucene.TestIndexes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check tells what differs between index and database, and nothing else. */
class IndexCheckTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int CLAIMS = 1_200;

  @TempDir Path folder;
  private final ClaimsInMemory database = new ClaimsInMemory();
  private ClaimIndex index;
  private Indexer indexer;

  @BeforeEach
  void aFilledIndex() {
    for (int i = 0; i < CLAIMS; i++) {
      database.mark("claim " + i, "tax " + i);
    }
    index = TestIndexes.in(folder);
    indexer = new Indexer(index, database, new Rhythm(LONG, LONG, LONG));
    indexer.start();
    assertThat(index.await(database.last(), LONG)).isTrue();
  }

  @AfterEach
  void stop() {
    indexer.stop();
  }

  private IndexReport check() {
    return new IndexCheck(index, database, LONG, () -> false).run((done, of) -> {});
  }

  private void smuggle(List<org.claimlight.search.index.ClaimDocument> added, ClaimId... removed) {
    index.apply(new IndexBatch(added, List.of(removed), index.applied()));
  }

  @Test
  void aFullIndexDiffersInNothing() {
    List<Long> progress = new ArrayList<>();

    IndexReport report =
        new IndexCheck(index, database, LONG, () -> false)
            .run((done, of) -> progress.add(done * 100 / of));

    assertThat(report.isSound()).isTrue();
    assertThat(report.claims()).isEqualTo(CLAIMS);
    assertThat(progress).startsWith(0L).endsWith(100L).isSorted();
  }

  @Test
  void aClaimThatIsNotInTheIndexIsMissing() {
    smuggle(List.of(), claimId("claim 7"));

    IndexReport report = check();

    assertThat(report.counts()).isEqualTo(Map.of(Difference.MISSING, 1L));
    assertThat(report.first().get(Difference.MISSING)).containsExactly(claimId("claim 7"));
  }

  @Test
  void aDocumentWhoseClaimIsNoMoreIsSurplus() {
    database.forget("claim 8");

    IndexReport report = check();

    assertThat(report.counts()).isEqualTo(Map.of(Difference.SURPLUS, 1L));
    assertThat(report.first().get(Difference.SURPLUS)).containsExactly(claimId("claim 8"));
  }

  @Test
  void aDocumentOfAnEarlierChangeIsOutdated() {
    smuggle(List.of(claim("tax 9", with -> with.id(claimId("claim 9")).change(3))));

    IndexReport report = check();

    assertThat(report.counts()).isEqualTo(Map.of(Difference.OUTDATED, 1L));
    assertThat(report.first().get(Difference.OUTDATED)).containsExactly(claimId("claim 9"));
  }

  @Test
  void aDocumentThatSaysSomethingElseIsDifferent() {
    database.alter("claim 10", "harvest");

    IndexReport report = check();

    assertThat(report.counts()).isEqualTo(Map.of(Difference.DIFFERENT, 1L));
    assertThat(report.first().get(Difference.DIFFERENT)).containsExactly(claimId("claim 10"));
  }

  @Test
  void allAreCountedAndTheFirstAreNamed() {
    for (int i = 0; i < 50; i++) {
      database.alter("claim " + i, "harvest");
    }

    IndexReport report = check();

    assertThat(report.count(Difference.DIFFERENT)).isEqualTo(50);
    assertThat(report.first().get(Difference.DIFFERENT)).hasSize(IndexReport.NAMED);
  }

  @Test
  void whatChangesMeanwhileIsNoDifference() {
    database.whenRead =
        () -> {
          database.whenRead = () -> {};
          for (int i = 0; i < CLAIMS; i++) {
            database.mark("claim " + i, "harvest " + i);
          }
          database.remove("claim 3");
          database.mark("another", "harvest");
          indexer.wake();
        };

    IndexReport report = check();

    assertThat(report.counts()).isEmpty();
    assertThat(report.isSound()).isTrue();
  }

  @Test
  void aChangeInTheMomentOfTheSecondLookIsNoDifference() {
    smuggle(List.of(claim("tax 9", with -> with.id(claimId("claim 9")).change(3))));
    int[] reads = {0};
    database.whenRead =
        () -> {
          reads[0]++;
          if (reads[0] > 1 && Thread.currentThread().getName().equals("main")) {
            database.mark("claim 9", "harvest");
          }
        };

    assertThat(check().counts()).isEmpty();
  }

  @Test
  void aFlippedByteIsDamage() throws IOException {
    index.commit();
    Path largest;
    try (Stream<Path> files = Files.walk(folder)) {
      largest =
          files
              .filter(file -> file.toString().endsWith(".cfs"))
              .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
              .orElseThrow();
    }
    try (var file = new java.io.RandomAccessFile(largest.toFile(), "rw")) {
      file.seek(file.length() / 2);
      int was = file.read();
      file.seek(file.length() / 2);
      file.write(was ^ 1);
    }

    IndexReport report = check();

    assertThat(report.damage()).contains("checksum");
    assertThat(report.isSound()).isFalse();
  }

  @Test
  void aRebuildPutsItRight() throws IOException {
    smuggle(List.of(), claimId("claim 7"));
    database.forget("claim 8");
    database.alter("claim 10", "harvest");
    assertThat(check().isSound()).isFalse();
    String before = Files.readString(folder.resolve("current"));

    indexer.rebuild();
    org.awaitility.Awaitility.await()
        .until(
            () ->
                !before.equals(Files.readString(folder.resolve("current")))
                    && indexer.state().phase() == IndexState.Phase.READY);

    assertThat(check().isSound()).isTrue();
  }
}
