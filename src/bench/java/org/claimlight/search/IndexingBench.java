package org.claimlight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.lucene.TestIndexes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to index claims, to see one change, to make the index anew, and to keep it, as
 * their number grows: no more than the work. {@code -Dbench.sizes=10000,50000} tries other sizes.
 */
class IndexingBench {

  private static final String SIZES = System.getProperty("bench.sizes", "10000,100000,1000000");

  /** As the indexer does it. */
  private static final int BATCH = 500;

  private static final int CHANGES = 300;

  @TempDir Path folder;

  private record Cost(double micros, double refreshP50, double refreshP95, double bytes) {}

  @Test
  void costGrowsNoFasterThanTheWork() throws IOException {
    assumeTrue(
        RealSentences.areThere(), () -> "no sentences to make claims of in " + RealSentences.FOLDER);
    print("Indexing claims through the port, in batches of %d with a refresh after each".formatted(BATCH));
    print(Machine.described());
    print(MadeClaims.HOW);
    print(
        "%10s %10s %14s %12s %22s %12s %10s %12s"
            .formatted(
                "claims", "claims/s", "µs per claim", "to before", "change seen p50/p95", "rebuild s",
                "disk MB", "bytes/claim"));
    var real = RealSentences.read();
    @Nullable Cost before = null;
    for (int size : Arrays.stream(SIZES.split(",")).mapToInt(Integer::parseInt).toArray()) {
      var cost = measured(real, size, before);
      if (before != null) {
        // Merging costs a little more with each tenfold; twice would be another order.
        assertThat(cost.micros).isLessThan(2 * before.micros);
        assertThat(cost.bytes).isLessThan(1.5 * before.bytes);
      }
      before = cost;
    }
  }

  private Cost measured(RealSentences real, int size, @Nullable Cost before) throws IOException {
    var claims = new MadeClaims(real, size);
    Path at = folder.resolve(Integer.toString(size));
    ClaimIndex index = TestIndexes.in(at);
    index.open();
    if (before == null) {
      // The virtual machine's warming up is no part of the first size.
      fill(index, claims);
      index.clear();
      index.commit();
    }
    double filling = fill(index, claims);
    var seen = changes(index, claims);
    double megabytes = size(at) / 1e6;
    long began = System.nanoTime();
    index.clear();
    fill(index, claims);
    double rebuild = (System.nanoTime() - began) / 1e9;
    assertThat(index.size()).isEqualTo(size);
    index.close();
    var cost =
        new Cost(filling / size, seen.millis(0.5), seen.millis(0.95), megabytes * 1e6 / size);
    print(
        "%,10d %,10.0f %14.1f %12s %11.2f / %5.2f ms %12.1f %10.1f %12.0f"
            .formatted(
                size,
                1e6 / cost.micros,
                cost.micros,
                before == null ? "" : "%.2f".formatted(cost.micros / before.micros),
                cost.refreshP50,
                cost.refreshP95,
                rebuild,
                megabytes,
                cost.bytes));
    return cost;
  }

  /**
   * @return how many microseconds the index took; making the claims is not counted
   */
  private static double fill(ClaimIndex index, MadeClaims claims) {
    long took = 0;
    List<ClaimDocument> batch = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      batch.add(claims.claim(i));
      if (batch.size() == BATCH || i == claims.size() - 1) {
        long began = System.nanoTime();
        index.apply(IndexBatch.of(batch, i + 1L));
        took += System.nanoTime() - began;
        batch.clear();
      }
    }
    long began = System.nanoTime();
    index.commit();
    return (took + System.nanoTime() - began) / 1e3;
  }

  /** From a change's being handed over until the next search sees it. */
  private static Timings changes(ClaimIndex index, MadeClaims claims) {
    var seen = new Timings();
    for (int i = 0; i < CHANGES; i++) {
      var changed = claims.claim((int) (i * 7919L % claims.size()), 1);
      long began = System.nanoTime();
      index.apply(IndexBatch.of(List.of(changed), index.applied() + 1));
      seen.add(System.nanoTime() - began);
    }
    return seen;
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  @SuppressWarnings("SystemOut") // Printing is what a benchmark is for.
  private static void print(String line) {
    System.out.println(line);
  }
}
