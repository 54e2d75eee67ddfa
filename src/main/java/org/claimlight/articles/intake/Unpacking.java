package org.claimlight.articles.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks an archive once, into nothing, and counts: an entry's own word about its size is not
 * trusted. Only then does a parser get the file.
 */
final class Unpacking {

  private static final int BUFFER = 64 * 1024;

  private Unpacking() {}

  static void check(Path file, IntakeLimits limits) throws IOException {
    try (var archive = new ZipFile(file.toFile())) {
      if (archive.size() > limits.entries()) {
        throw tooLarge(limits);
      }
      var buffer = new byte[BUFFER];
      long unpacked = 0;
      for (var entries = archive.entries(); entries.hasMoreElements(); ) {
        try (var stream = archive.getInputStream(entries.nextElement())) {
          for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            unpacked += read;
            if (unpacked > limits.unpackedBytes() || Thread.currentThread().isInterrupted()) {
              throw tooLarge(limits);
            }
          }
        }
      }
    } catch (ZipException broken) {
      throw IntakeRefused.file("broken");
    }
  }

  private static IntakeRefused tooLarge(IntakeLimits limits) {
    return IntakeRefused.file("unpacks-too-large", limits.unpackedBytes() / 1_000_000);
  }
}
