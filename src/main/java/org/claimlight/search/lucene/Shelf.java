package org.claimlight.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.claimlight.search.index.ClaimIndex.Opening;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the index: generations, each in a folder of its own, and a small file that names
 * the one that counts. The file is written beside its place and moved into it, so that there is
 * always one whole name; whatever it does not name is rubbish and is swept away.
 */
final class Shelf {

  private static final Logger log = LoggerFactory.getLogger(Shelf.class);

  private static final String POINTER = "current";
  private static final String NEXT_POINTER = "current.next";
  private static final Pattern GENERATION = Pattern.compile("generation-(\\d{1,18})");

  /** Lucene's files, as they lay here before there were generations. */
  private static final Pattern LOOSE = Pattern.compile("segments_\\w+|_\\w+\\.\\w+|_\\w+_.*");

  private final Path root;
  private final Disk disk;
  private @Nullable Directory lockedIn;
  private @Nullable Lock lock;

  Shelf(Path root, Disk disk) {
    this.root = root;
    this.disk = disk;
  }

  /** Takes the folder for this process; nothing in it is touched before. */
  void take() throws IOException {
    Files.createDirectories(root);
    Directory directory = disk.open(root);
    try {
      lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
      lockedIn = directory;
    } catch (LockObtainFailedException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw new IOException("another process works with the index in " + root, e);
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  void release() {
    IOUtils.closeWhileHandlingException(lock, lockedIn);
    lock = null;
    lockedIn = null;
  }

  /** The generation that counts; null when there is none. */
  @Nullable Path current() throws IOException {
    try {
      String name = Files.readString(root.resolve(POINTER)).strip();
      Path folder = root.resolve(name);
      return GENERATION.matcher(name).matches() && Files.isDirectory(folder) ? folder : null;
    } catch (NoSuchFileException | InvalidPathException | CharacterCodingException e) {
      return null;
    }
  }

  /** What became of the index where no generation counts. */
  Opening remains() throws IOException {
    if (Files.exists(root.resolve(POINTER))) {
      return Opening.DAMAGED;
    }
    // A generation that nothing points to yet is a first start that was cut short.
    return contents().stream().anyMatch(Shelf::isLoose) ? Opening.OTHER_SCHEMA : Opening.EMPTY;
  }

  private static boolean isLoose(Path one) {
    return LOOSE.matcher(one.getFileName().toString()).matches();
  }

  /** A new folder. */
  Path next() throws IOException {
    long last = 0;
    for (Path one : contents()) {
      var name = GENERATION.matcher(one.getFileName().toString());
      if (name.matches()) {
        last = Math.max(last, Long.parseLong(name.group(1)));
      }
    }
    return Files.createDirectory(root.resolve("generation-" + (last + 1)));
  }

  /** From now on this is the generation that counts, whatever happens to the process. */
  void pointTo(Path generation) throws IOException {
    Path next = root.resolve(NEXT_POINTER);
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(UTF_8.encode(generation.getFileName().toString()));
      channel.force(true);
    }
    // Its files are synced, but not yet the entry of its folder in this one.
    IOUtils.fsync(root, true);
    Files.move(
        next,
        root.resolve(POINTER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(root, true);
  }

  /**
   * Deletes whatever is not this generation: half-built ones, and those whose time is over. What
   * cannot be deleted now is tried again at the next opening.
   */
  void sweep(Path generation) {
    try {
      for (Path one : contents()) {
        if (!one.equals(generation) && isOurs(one)) {
          log.info("Search index: deleting {}, which is no longer needed", one);
          delete(one);
        }
      }
    } catch (IOException e) {
      log.warn("Search index: what is no longer needed could not be deleted: {}", e.toString());
    }
  }

  private static boolean isOurs(Path one) {
    String name = one.getFileName().toString();
    return GENERATION.matcher(name).matches() || name.equals(NEXT_POINTER) || isLoose(one);
  }

  private List<Path> contents() throws IOException {
    try (Stream<Path> contents = Files.list(root)) {
      return contents.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static void delete(Path path) {
    try {
      IOUtils.rm(path);
    } catch (IOException e) {
      log.warn("Search index: {} could not be deleted: {}", path, e.toString());
    }
  }

  /** How much room a generation takes, in bytes; what vanishes meanwhile does not count. */
  static long bytes(Path generation) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(generation)) {
      for (Path file : files.toList()) {
        try {
          bytes += Files.size(file);
        } catch (NoSuchFileException merged) {
          // A merge just replaced it.
        }
      }
    }
    return bytes;
  }

  long free() throws IOException {
    return disk.free(root);
  }

  /** Whether the folder is still ours and still names this generation. */
  boolean isIntact(Path generation) {
    try {
      return Files.exists(root.resolve(IndexWriter.WRITE_LOCK_NAME))
          && generation.equals(current());
    } catch (IOException e) {
      return false;
    }
  }
}
