package org.claimlight.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.Version;

/** What a benchmark ran on. */
public final class Machine {

  public static String described() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return "%s, %d cores, %s RAM, load %.1f at the start; %s %s; %s %s, heap %d MB; Lucene %s"
        .formatted(
            line("/proc/cpuinfo", "model name"),
            system.getAvailableProcessors(),
            memory(),
            system.getSystemLoadAverage(),
            system.getName(),
            system.getVersion(),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version"),
            Runtime.getRuntime().maxMemory() >> 20,
            Version.LATEST);
  }

  private static String memory() {
    var kilobytes = line("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
    return kilobytes.isEmpty() ? "?" : (Long.parseLong(kilobytes) >> 20) + " GB";
  }

  /** Where there is no such file, the machine does not say. */
  private static String line(String file, String key) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("?");
    } catch (IOException none) {
      return "?";
    }
  }

  private Machine() {}
}
