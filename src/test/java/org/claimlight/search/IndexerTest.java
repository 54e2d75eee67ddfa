package org.claimlight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.claimlight.search.index.ClaimDocuments.claimId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.claimlight.search.IndexState.Phase;
import org.claimlight.search.Indexer.Rhythm;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.lucene.TestIndexes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Rhythm EAGER =
      new Rhythm(Duration.ZERO, Duration.ofMillis(10), Duration.ofMillis(10));
  private static final Rhythm LAZY = new Rhythm(LONG, LONG, Duration.ofMillis(10));

  @TempDir Path folder;
  private final ClaimsInMemory database = new ClaimsInMemory();
  private ClaimIndex index;
  private Indexer indexer;

  @AfterEach
  void stop() {
    if (indexer != null && indexer.isRunning()) {
      indexer.stop();
    }
  }

  private void start(Rhythm rhythm) {
    start(folder, rhythm);
  }

  private void start(Path in, Rhythm rhythm) {
    index = TestIndexes.in(in);
    indexer = new Indexer(index, database, rhythm);
    indexer.start();
  }

  private void awaitReady() {
    await().until(() -> indexer.state().phase() == Phase.READY);
  }

  private long found(String query) {
    assertThat(index.await(database.last(), LONG)).isTrue();
    return index.find(Criteria.of(QueryLanguage.parse(query))).total();
  }

  @Test
  void aClaimMarkedBeforeTheStartIsFound() {
    database.mark("first", "tax");

    start(LAZY);

    assertThat(found("tax")).isEqualTo(1);
  }

  @Test
  void aClaimMarkedAMomentAgoIsFoundByTheNextSearch() {
    start(LAZY);
    for (int i = 1; i <= 50; i++) {
      database.mark("claim " + i, "tax " + i);
      indexer.wake();
      assertThat(found("tax")).isEqualTo(i);
    }
  }

  @Test
  void aChangedClaimIsFoundByItsNewWordsOnly() {
    database.mark("first", "before");
    start(LAZY);
    assertThat(found("before")).isEqualTo(1);

    database.mark("first", "after");
    indexer.wake();

    assertThat(found("after")).isEqualTo(1);
    assertThat(found("before")).isZero();
  }

  @Test
  void aClaimThatIsNoMoreIsNotFoundAndIsNotWaitedFor() {
    database.mark("first", "tax");
    start(LAZY);
    assertThat(found("tax")).isEqualTo(1);

    database.remove("first");
    indexer.wake();

    assertThat(found("tax")).isZero();
  }

  @Test
  void aLostLastChangeDoesNotHoldUpSearch() {
    database.mark("first", "tax");
    database.forgetLastChange();

    start(LAZY);

    assertThat(found("tax")).isZero();
  }

  @Test
  void aRestartReplaysOnlyWhatIsNewer() {
    database.mark("first", "tax");
    start(LAZY);
    awaitReady();
    indexer.stop();
    database.mark("second", "tax");
    database.read.clear();

    start(LAZY);

    assertThat(found("tax")).isEqualTo(2);
    assertThat(database.read).containsExactly(claimId("second"));
  }

  @Test
  void aKilledProcessCatchesUpFromItsLastCommit() throws IOException {
    database.mark("first", "tax");
    start(LAZY);
    awaitReady();
    Path killed = folder.resolveSibling(folder.getFileName() + "-killed");
    indexer.stop();
    start(LAZY);
    database.mark("second", "tax");
    indexer.wake();
    assertThat(found("tax")).isEqualTo(2);
    TestIndexes.copy(folder, killed);
    indexer.stop();

    start(killed, LAZY);

    assertThat(index.applied()).isLessThan(2);
    assertThat(found("tax")).isEqualTo(2);
  }

  @Test
  void anIndexAheadOfTheDatabaseIsRebuilt() {
    database.mark("first", "tax");
    database.mark("second", "tax");
    start(LAZY);
    awaitReady();
    indexer.stop();
    database.restoreTo(1);

    start(LAZY);

    assertThat(found("tax")).isEqualTo(1);
    awaitReady();
    assertThat(indexer.state()).isEqualTo(new IndexState(Phase.READY, 1, 1, null));
  }

  @Test
  void aDamagedIndexIsRebuilt() throws IOException {
    database.mark("first", "tax");
    start(LAZY);
    awaitReady();
    indexer.stop();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[10]);
      }
    }

    start(LAZY);

    assertThat(found("tax")).isEqualTo(1);
  }

  @Test
  void anIndexCanBeRebuiltWhileItRuns() {
    database.mark("first", "tax");
    start(LAZY);
    awaitReady();
    database.read.clear();

    indexer.rebuild();

    await().until(() -> database.read.contains(claimId("first")));
    assertThat(found("tax")).isEqualTo(1);
  }

  @Test
  void aFolderDeletedUnderTheProcessIsNoticedAndRebuilt() throws IOException {
    database.mark("first", "tax");
    start(EAGER);
    awaitReady();
    database.read.clear();

    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }

    await().until(() -> database.read.contains(claimId("first")));
    awaitReady();
    assertThat(found("tax")).isEqualTo(1);
  }

  @Test
  void aFolderThatCannotBeUsedIsSaidAndTriedAgain() throws IOException {
    Path taken = Files.createFile(folder.resolve("taken"));
    database.mark("first", "tax");

    start(taken, LAZY);

    assertThat(indexer.state().phase()).isEqualTo(Phase.FAILED);
    assertThat(indexer.state().problem()).contains("taken");
    Files.delete(taken);
    awaitReady();
    assertThat(found("tax")).isEqualTo(1);
  }

  @Test
  void aDatabaseThatIsAwayForAMomentIsTriedAgain() {
    database.failures = 3;
    database.mark("first", "tax");

    start(LAZY);

    await().until(() -> database.failures == 0);
    assertThat(found("tax")).isEqualTo(1);
    awaitReady();
  }

  @Test
  void thousandsOfClaimsAreReadInBatches() {
    for (int i = 0; i < 1_200; i++) {
      database.mark("claim " + i, "tax");
    }

    start(LAZY);

    assertThat(found("tax")).isEqualTo(1_200);
  }
}
