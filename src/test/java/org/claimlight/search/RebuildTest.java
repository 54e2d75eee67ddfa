package org.claimlight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

/** A new index is built beside the one that is searched. */
class RebuildTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Rhythm RHYTHM = new Rhythm(LONG, LONG, Duration.ofMillis(10));
  private static final int CLAIMS = 350;

  @TempDir Path folder;
  private final ClaimsInMemory database = new ClaimsInMemory();
  private final CountDownLatch goOn = new CountDownLatch(1);
  private ClaimIndex index;
  private Indexer indexer;

  @AfterEach
  void stop() {
    goOn.countDown();
    if (indexer.isRunning()) {
      indexer.stop();
    }
  }

  private void start() {
    start(TestIndexes.in(folder));
  }

  private void start(ClaimIndex on) {
    index = on;
    indexer = new Indexer(index, database, RHYTHM);
    indexer.start();
    awaitReady();
  }

  private void startFilled() {
    for (int i = 0; i < CLAIMS; i++) {
      database.mark("claim " + i, "tax");
    }
    start();
  }

  private void awaitReady() {
    await().until(() -> indexer.state().phase() == Phase.READY);
  }

  private void awaitRebuilt(Path before) {
    await().until(() -> !before.equals(generation()));
    awaitReady();
  }

  /** The folder of the index that counts. */
  private Path generation() throws IOException {
    return folder.resolve(Files.readString(folder.resolve("current")));
  }

  private long generations() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).count();
    }
  }

  private long found(String query) {
    assertThat(index.await(database.last(), LONG)).isTrue();
    return index.find(Criteria.of(QueryLanguage.parse(query))).total();
  }

  /** Orders a rebuild that stops after its first batch, until {@link #goOn}. */
  private void rebuildHalf() throws IOException, InterruptedException {
    CountDownLatch half = new CountDownLatch(1);
    database.whenRead =
        () -> {
          if (indexer.state().phase() == Phase.RENEWING && indexer.state().done() > 0) {
            half.countDown();
            awaitGoOn();
          }
        };
    indexer.rebuild();
    assertThat(half.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(generations()).isEqualTo(2);
  }

  private void awaitGoOn() {
    try {
      assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void searchGoesOnWithTheOldIndexAndIsComplete() throws Exception {
    startFilled();

    rebuildHalf();

    assertThat(found("tax")).isEqualTo(CLAIMS);
    assertThat(indexer.state().isComplete()).isTrue();
    assertThat(indexer.state().done()).isBetween(1L, CLAIMS - 1L);
    assertThat(indexer.state().total()).isEqualTo(CLAIMS);
  }

  @Test
  void theNewIndexTakesThePlaceOfTheOldOneWhichIsDeleted() throws Exception {
    startFilled();
    Path before = generation();

    indexer.rebuild();
    awaitRebuilt(before);

    assertThat(before).doesNotExist();
    assertThat(generations()).isEqualTo(1);
    assertThat(found("tax")).isEqualTo(CLAIMS);
    assertThat(index.intact()).isTrue();
  }

  @Test
  void whatChangesMeanwhileIsInTheOldOneAtOnceAndInTheNewOne() throws Exception {
    startFilled();
    Path before = generation();
    rebuildHalf();

    database.mark("claim 0", "harvest");
    database.mark("another", "harvest");
    database.remove("claim 1");
    goOn.countDown();
    assertThat(found("harvest")).isEqualTo(2);
    assertThat(found("tax")).isEqualTo(CLAIMS - 2);

    awaitRebuilt(before);
    assertThat(found("harvest")).isEqualTo(2);
    assertThat(found("tax")).isEqualTo(CLAIMS - 2);
  }

  @Test
  void everyClaimMarkedDuringARebuildIsFoundByTheNextSearch() throws Exception {
    startFilled();
    Path before = generation();
    indexer.rebuild();

    int marked = 0;
    while (before.equals(generation()) || marked < 10) {
      database.mark("new " + marked, "harvest");
      indexer.wake();
      marked++;
      assertThat(found("harvest")).isEqualTo(marked);
    }

    awaitReady();
    assertThat(found("harvest")).isEqualTo(marked);
    assertThat(found("tax")).isEqualTo(CLAIMS);
  }

  @Test
  void aKillInTheMiddleLeavesTheOldIndexAndNoRubbish() throws Exception {
    startFilled();
    indexer.stop();
    start();
    rebuildHalf();
    Path killed = folder.resolveSibling(folder.getFileName() + "-killed");
    TestIndexes.copy(folder, killed);
    goOn.countDown();
    indexer.stop();
    database.whenRead = () -> {};
    database.mark("another", "harvest");
    database.read.clear();

    folder = killed;
    assertThat(generations()).isEqualTo(2);
    start();

    assertThat(generations()).isEqualTo(1);
    assertThat(found("tax")).isEqualTo(CLAIMS);
    assertThat(found("harvest")).isEqualTo(1);
    assertThat(database.read).hasSize(1);
  }

  @Test
  void aStopInTheMiddleLeavesTheOldIndexAndNoRubbish() throws Exception {
    startFilled();
    rebuildHalf();
    goOn.countDown();

    indexer.stop();

    await().until(() -> generations() == 1);
    start();
    assertThat(found("tax")).isEqualTo(CLAIMS);
  }

  @Test
  void aRebuildThatTheDiskHasNoRoomForLeavesTheOldIndex() throws Exception {
    for (int i = 0; i < CLAIMS; i++) {
      database.mark("claim " + i, "tax");
    }
    start(TestIndexes.withRoom(folder, 1_000));

    indexer.rebuild();

    await().until(() -> indexer.state().problem() != null);
    assertThat(indexer.state().phase()).isEqualTo(Phase.READY);
    assertThat(indexer.state().problem()).contains("1,000 are free");
    assertThat(generations()).isEqualTo(1);
    assertThat(found("tax")).isEqualTo(CLAIMS);
  }

  @Test
  void aRebuildGoesOnAfterTheDatabaseWasAway() throws Exception {
    startFilled();
    Path before = generation();
    database.failures = 2;

    indexer.rebuild();

    awaitRebuilt(before);
    assertThat(database.failures).isZero();
    assertThat(found("tax")).isEqualTo(CLAIMS);
    assertThat(generations()).isEqualTo(1);
  }
}
