package org.claimlight.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.claimlight.search.index.ClaimIndex;

/** Real indices in folders of tests. */
public final class TestIndexes {

  public static ClaimIndex in(Path folder) {
    return new LuceneClaimIndex(
        folder, Disk.OF_THIS_MACHINE, ZoneOffset.UTC, Duration.ofSeconds(30));
  }

  /** On a disk that can fail. */
  public static ClaimIndex on(FailingDisk disk, Path folder) {
    return new LuceneClaimIndex(folder, disk, ZoneOffset.UTC, Duration.ofSeconds(30));
  }

  /** On a disk that says that so many bytes are free. */
  public static ClaimIndex withRoom(Path folder, long bytes) {
    FailingDisk disk = new FailingDisk();
    disk.free(bytes);
    return on(disk, folder);
  }

  /** What is on disk now, as a process would find it that starts after this one was killed. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private TestIndexes() {}
}
