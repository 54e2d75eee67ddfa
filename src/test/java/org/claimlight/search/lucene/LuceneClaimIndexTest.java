package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimlight.search.index.ClaimDocuments.claim;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.ClaimIndex.Opening;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.IndexUnusable;
import org.claimlight.search.index.QueryLanguage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneClaimIndexTest {

  @TempDir Path folder;
  private ClaimIndex index;

  @AfterEach
  void closeIt() {
    if (index != null) {
      index.close();
    }
  }

  private Opening open() {
    index = TestIndexes.in(folder);
    return index.open();
  }

  private long found(String query) {
    return index.find(Criteria.of(QueryLanguage.parse(query))).total();
  }

  private void apply(String quote, long change) {
    index.apply(IndexBatch.of(List.of(claim(quote)), change));
  }

  @Test
  void aNewFolderHoldsAnEmptyIndex() {
    assertThat(open()).isEqualTo(Opening.EMPTY);
    assertThat(index.applied()).isZero();
    assertThat(found("")).isZero();
  }

  @Test
  void anAppliedChangeIsFoundAtOnce() {
    open();

    apply("tax", 7);

    assertThat(index.applied()).isEqualTo(7);
    assertThat(found("tax")).isEqualTo(1);
  }

  @Test
  void aClaimsNextDocumentTakesThePlaceOfTheOneBefore() {
    open();
    ClaimId id = ClaimId.random();

    index.apply(IndexBatch.of(List.of(claim("before", with -> with.id(id))), 1));
    index.apply(IndexBatch.of(List.of(claim("after", with -> with.id(id))), 2));

    assertThat(found("before")).isZero();
    assertThat(found("after")).isEqualTo(1);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void aDeletedClaimIsNotFound() {
    open();
    ClaimId id = ClaimId.random();
    index.apply(IndexBatch.of(List.of(claim("tax", with -> with.id(id))), 1));

    index.apply(new IndexBatch(List.of(), List.of(id), 2));

    assertThat(found("tax")).isZero();
  }

  @Test
  void closingKeepsWhatIsApplied() {
    open();
    apply("tax", 3);
    index.close();

    assertThat(open()).isEqualTo(Opening.KEPT);
    assertThat(index.applied()).isEqualTo(3);
    assertThat(found("tax")).isEqualTo(1);
  }

  @Test
  void aKilledProcessLeavesTheLastCommitAndItsNumber() throws IOException {
    open();
    apply("committed", 3);
    index.commit();
    apply("lost", 4);
    Path asKilled = copied();
    index.close();

    folder = asKilled;

    assertThat(open()).isEqualTo(Opening.KEPT);
    assertThat(index.applied()).isEqualTo(3);
    assertThat(found("committed")).isEqualTo(1);
    assertThat(found("lost")).isZero();
  }

  /** What is on disk now, as a process would find it that starts after this one was killed. */
  private Path copied() throws IOException {
    Path copy = folder.resolveSibling(folder.getFileName() + "-killed");
    TestIndexes.copy(folder, copy);
    return copy;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Path file(String ending) throws IOException {
    return files().stream()
        .filter(file -> file.getFileName().toString().matches(ending))
        .findFirst()
        .orElseThrow();
  }

  private void keptIndex() {
    open();
    apply("tax", 3);
    index.close();
  }

  @Test
  void aTruncatedSegmentIsDamage() throws IOException {
    keptIndex();
    Path segment = file(".*\\.cfs");
    try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(segment) / 2);
    }

    assertThat(open()).isEqualTo(Opening.DAMAGED);
    assertThat(index.applied()).isZero();
    apply("again", 3);
    assertThat(found("again")).isEqualTo(1);
  }

  @Test
  void aFlippedByteIsDamage() throws IOException {
    keptIndex();
    Path segment = file(".*\\.cfs");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);

    assertThat(open()).isEqualTo(Opening.DAMAGED);
  }

  @Test
  void aMissingSegmentIsDamage() throws IOException {
    keptIndex();
    Files.delete(file(".*\\.cfs"));

    assertThat(open()).isEqualTo(Opening.DAMAGED);
  }

  @Test
  void aDamagedListOfSegmentsIsDamage() throws IOException {
    keptIndex();
    Files.write(file("segments_.*"), new byte[] {1, 2, 3});

    assertThat(open()).isEqualTo(Opening.DAMAGED);
    apply("again", 3);
    index.close();
    assertThat(open()).isEqualTo(Opening.KEPT);
  }

  @Test
  void anotherSchemaIsBegunAnew() throws IOException {
    keptIndex();
    try (FSDirectory directory = FSDirectory.open(file("segments_.*").getParent());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(
          Map.of("claimlight.applied", "3", "claimlight.schema", "0").entrySet());
      writer.commit();
    }

    assertThat(open()).isEqualTo(Opening.OTHER_SCHEMA);
    assertThat(index.applied()).isZero();
    assertThat(found("")).isZero();
  }

  @Test
  void aSecondProcessOnTheSameFolderIsRefused() {
    open();
    apply("tax", 1);

    ClaimIndex second = TestIndexes.in(folder);

    assertThatThrownBy(second::open).isInstanceOf(IndexUnusable.class);
    assertThat(found("tax")).isEqualTo(1);
  }

  @Test
  void aFolderThatIsGoneIsNoticed() throws IOException {
    open();
    apply("tax", 1);
    assertThat(index.intact()).isTrue();

    for (Path file : files()) {
      Files.delete(file);
    }

    assertThat(index.intact()).isFalse();
    assertThatThrownBy(index::commit).isInstanceOf(IndexUnusable.class);
    assertThat(index.open()).isEqualTo(Opening.EMPTY);
    assertThat(index.applied()).isZero();
  }

  @Test
  void whatIsNotOpenSaysSo() {
    index = TestIndexes.in(folder);

    assertThatThrownBy(() -> found("tax")).isInstanceOf(IndexUnusable.class);
  }

  @Test
  void aReaderWaitsForTheChangeItWants() throws Exception {
    open();
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(() -> index.await(5, Duration.ofSeconds(20)));

    apply("tax", 4);
    assertThat(waiting).isNotDone();
    apply("tax", 5);

    assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aReaderWaitsNoLongerThanItWantsTo() {
    open();

    assertThat(index.await(1, Duration.ofMillis(5))).isFalse();
  }

  @Test
  void clearingForgetsEveryClaim() {
    open();
    apply("tax", 4);

    index.clear();

    assertThat(index.applied()).isZero();
    assertThat(found("")).isZero();
  }
}
