package org.claimlight.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder with everything that must be kept, taken by one process for as long as it lives. The
 * operating system drops the lock with the process, however that ends: no stale lock can remain.
 */
final class DataFolder implements AutoCloseable {

  private static final String LOCK = "claimlight.lock";
  private static final String DATABASE = "claimlight.mv.db";

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * @throws StartupRefused when the folder cannot be made or written, or when another process has
   *     it
   */
  static DataFolder take(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    create(path);
    if (Files.exists(path.resolve(DATABASE)) && !Files.isWritable(path.resolve(DATABASE))) {
      throw StartupRefused.because("startup.data-not-writable", path);
    }
    FileChannel channel = open(path);
    try {
      if (channel.tryLock() instanceof FileLock) {
        channel.truncate(0).write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
        return new DataFolder(path, channel);
      }
      throw inUse(path, channel);
    } catch (OverlappingFileLockException e) {
      throw inUse(path, channel);
    } catch (IOException e) {
      throw StartupRefused.because(e, "startup.data-not-writable", path);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static void create(Path path) {
    try {
      Files.createDirectories(path);
    } catch (FileAlreadyExistsException e) {
      throw StartupRefused.because(e, "startup.data-not-a-folder", path);
    } catch (IOException e) {
      throw StartupRefused.because(e, "startup.data-not-created", path);
    }
  }

  private static FileChannel open(Path path) {
    try {
      return FileChannel.open(
          path.resolve(LOCK),
          StandardOpenOption.CREATE,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw StartupRefused.because(e, "startup.data-not-writable", path);
    }
  }

  private static StartupRefused inUse(Path path, FileChannel channel) {
    try (channel) {
      ByteBuffer process = ByteBuffer.allocate(20);
      channel.read(process, 0);
      return StartupRefused.because("startup.data-in-use", path, UTF_8.decode(process.flip()));
    } catch (IOException e) {
      return StartupRefused.because(e, "startup.data-in-use", path, "?");
    }
  }
}
