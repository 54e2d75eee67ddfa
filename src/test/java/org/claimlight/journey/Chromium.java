package org.claimlight.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browser of the journeys: found on this machine, or installed from Debian's packages. */
final class Chromium {

  private static final Logger log = LoggerFactory.getLogger(Chromium.class);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/bin", "/snap/bin");
  private static final List<Path> MACOS =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

  private Chromium() {}

  /**
   * Where the browser is.
   *
   * @return empty when there is none and none could be installed: Playwright may have its own
   * @throws IllegalStateException when CLAIMLIGHT_CHROMIUM names something that cannot be run
   */
  static Optional<Path> findOrInstall() {
    Optional<Path> found = find();
    if (found.isEmpty() && install()) {
      found = find();
    }
    return found;
  }

  private static Optional<Path> find() {
    String chosen = System.getenv("CLAIMLIGHT_CHROMIUM");
    if (chosen != null) {
      if (!Files.isExecutable(Path.of(chosen))) {
        throw new IllegalStateException(
            "CLAIMLIGHT_CHROMIUM is “" + chosen + "”, which is not a program that can be run.");
      }
      return Optional.of(Path.of(chosen));
    }
    Stream<String> folders =
        Stream.concat(Stream.of(System.getenv("PATH").split(":")), FOLDERS.stream());
    return Stream.concat(
            folders.flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))),
            MACOS.stream())
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean install() {
    if (!succeeds("apt-get", "--version")) {
      return false;
    }
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root && !succeeds("sudo", "-n", "true")) {
      return false;
    }
    log.warn("No Chromium on this machine: installing it with apt-get for the browser journeys.");
    List<String> as = root ? List.of() : List.of("sudo", "-n");
    return succeeds(command(as, "apt-get", "update"))
        && succeeds(command(as, "apt-get", "install", "-y", "--no-install-recommends", "chromium"));
  }

  private static String[] command(List<String> as, String... words) {
    return Stream.concat(as.stream(), Stream.of(words)).toArray(String[]::new);
  }

  private static boolean succeeds(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process =
          builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (process.waitFor(5, TimeUnit.MINUTES)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
