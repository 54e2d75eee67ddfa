package org.claimlight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimlight.search.IndexState.Phase;
import org.claimlight.search.Indexer.Rhythm;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.IndexUnusable;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.lucene.FailingDisk;
import org.claimlight.search.lucene.TestIndexes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

/**
 * What can befall the folder of the index under a running process. Whatever it is: search answers
 * or refuses in words, health says why, and when the cause is gone everything is found again.
 */
class IndexSurvivalTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Rhythm EAGER =
      new Rhythm(Duration.ZERO, Duration.ofMillis(10), Duration.ofMillis(10));

  @TempDir Path folder;
  private final ClaimsInMemory database = new ClaimsInMemory();
  private final FailingDisk disk = new FailingDisk();
  private ClaimIndex index;
  private Indexer indexer;

  @AfterEach
  void stop() {
    disk.emptied();
    disk.readOnly(false);
    if (indexer != null) {
      indexer.stop();
    }
  }

  private void start() {
    index = TestIndexes.on(disk, folder);
    indexer = new Indexer(index, database, EAGER);
    indexer.start();
  }

  private void startFilled() {
    for (int i = 0; i < 300; i++) {
      database.mark("claim " + i, "tax");
    }
    start();
    awaitReady();
  }

  private void awaitReady() {
    await().until(() -> indexer.state().phase() == Phase.READY);
  }

  /** Between two attempts to use the index it may look as if it went. */
  private void awaitHealthDownBecause(String problem) {
    await()
        .untilAsserted(
            () -> {
              // Something to write, or nothing would fail.
              database.mark("claim 0", "tax");
              indexer.wake();
              assertThat(healthSays(Status.DOWN)).contains(problem);
            });
  }

  /** With what was there last, or not at all. */
  private void searchAnswersOrRefuses() {
    try {
      assertThat(found("tax")).isEqualTo(300);
    } catch (IndexUnusable refused) {
      assertThat(refused.code()).isEqualTo("search.index-unusable");
    }
  }

  private String healthSays(Status status) {
    var health = new IndexHealth(indexer).health();
    assertThat(health.getStatus()).isEqualTo(status);
    return String.valueOf(health.getDetails().get("problem"));
  }

  private long found(String query) {
    return index.find(Criteria.of(QueryLanguage.parse(query))).total();
  }

  /** All is as it was, nothing is lost, and no rubbish is left. */
  private void isHealed() throws IOException {
    await()
        .until(
            () ->
                indexer.state().phase() == Phase.READY
                    && index.await(database.last(), Duration.ZERO));
    assertThat(found("tax")).isEqualTo(database.count());
    assertThat(healthSays(Status.UP)).isEqualTo("null");
    assertThat(new IndexCheck(index, database, LONG, () -> false).run((done, of) -> {}).isSound())
        .isTrue();
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 20_000})
  void aFullDiskIsSaidAndHealsWhenThereIsRoom(long left) throws IOException {
    startFilled();

    disk.fullAfter(left);

    awaitHealthDownBecause("No space left on device");
    searchAnswersOrRefuses();

    disk.emptied();
    isHealed();
  }

  @Test
  void aDiskThatIsReadOnlyIsSaidAndHealsWhenItCanBeWritten() throws IOException {
    startFilled();

    disk.readOnly(true);
    awaitHealthDownBecause("Read-only file system");
    searchAnswersOrRefuses();

    disk.readOnly(false);
    isHealed();
  }

  @Test
  void aDiskThatFillsDuringARebuildLeavesTheOldIndex() throws IOException {
    startFilled();
    String before = Files.readString(folder.resolve("current"));

    disk.fullAfter(500);
    indexer.rebuild();

    await().until(() -> indexer.state().problem() != null);
    disk.emptied();
    awaitReady();
    assertThat(indexer.state().problem()).contains("No space left on device");
    assertThat(Files.readString(folder.resolve("current"))).isEqualTo(before);
    assertThat(found("tax")).isEqualTo(300);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void aFileInThePlaceOfTheFolderIsSaidAndHealsWhenItIsGone() throws IOException {
    database.mark("claim", "tax");
    folder = Files.createFile(folder.resolve("taken"));

    start();

    assertThat(healthSays(Status.DOWN)).contains("taken");
    assertThatThrownBy(() -> found("tax")).isInstanceOf(IndexUnusable.class);
    Files.delete(folder);
    isHealed();
  }

  @Test
  void aFolderThatIsDeletedIsNoticedAndMadeAnew() throws IOException {
    startFilled();

    delete(folder);

    await().until(() -> Files.exists(folder.resolve("current")));
    isHealed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"current", "write.lock", "segments_.*", ".*\\.cfs"})
  void oneFileThatIsDeletedIsNoticedAndTheIndexMadeGoodAgain(String name) throws IOException {
    startFilled();
    index.commit();
    List<Path> files = files(name);
    assertThat(files).isNotEmpty();
    database.read.clear();

    for (Path file : files) {
      Files.deleteIfExists(file);
    }

    // A lock is taken again at once, without reading anything: the failure itself may be too short
    // to be seen.
    await()
        .until(
            () ->
                !database.read.isEmpty()
                    || indexer.state().phase() != Phase.READY
                    || files.stream().allMatch(Files::exists));
    isHealed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"current", "segments_.*", ".*\\.cfs", ".*\\.si"})
  void aHalfWrittenFileIsNoticedAtTheNextStart(String name) throws IOException {
    startFilled();
    indexer.stop();
    for (Path file : files(name)) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    start();

    isHealed();
  }

  @Test
  void aNameThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
    startFilled();
    indexer.stop();
    Path elsewhere = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-else"));
    Files.writeString(folder.resolve("current"), "../" + elsewhere.getFileName());

    start();

    isHealed();
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aSecondProcessIsRefusedInOneSentenceAndTakesNothingAway() throws IOException {
    startFilled();
    ClaimIndex second = TestIndexes.in(folder);

    assertThatThrownBy(second::open)
        .isInstanceOf(IndexUnusable.class)
        .hasMessageContaining("another process works with the index in " + folder);

    isHealed();
  }

  @Test
  void aSecondProcessGetsTheIndexWhenTheFirstIsGone() {
    startFilled();
    Indexer second = new Indexer(TestIndexes.in(folder), database, EAGER);
    second.start();
    assertThat(second.state().phase()).isEqualTo(Phase.FAILED);

    indexer.stop();

    await().until(() -> second.state().phase() == Phase.READY);
    indexer = second;
  }

  @Test
  void anIndexFromBeforeThereWereGenerationsIsReplaced() throws IOException {
    Files.writeString(folder.resolve("segments_4"), "of an earlier version");
    Files.writeString(folder.resolve("_1.cfs"), "of an earlier version");
    Files.writeString(folder.resolve("notes.txt"), "not ours");

    startFilled();

    isHealed();
    assertThat(files("segments_4")).isEmpty();
    assertThat(files("_1.cfs")).noneMatch(file -> file.getParent().equals(folder));
    assertThat(folder.resolve("notes.txt")).exists();
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches(name))
          .toList();
    }
  }

  /** While the indexer may be making new ones. */
  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
