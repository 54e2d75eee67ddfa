package org.claimlight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first start, the end, and every reason not to start. That a killed or stopped desk starts
 * again is proved where something must survive it: in {@link KillJourney} and {@link StoryJourney}.
 */
class StartJourney {

  @TempDir Path folder;

  @Test
  void aNewInstallationAsksForItsFirstAdministratorAndIsTheOnlyOneOnItsFolder() throws Exception {
    Path data = folder.resolve("new").resolve("desk");
    try (WorkbenchProcess workbench = WorkbenchProcess.on(data).start();
        WorkbenchProcess second = WorkbenchProcess.on(data);
        Desk desk = new Desk(workbench)) {
      for (Seat.Window window : new Seat.Window[] {Seat.Window.DESKTOP, Seat.Window.DESKTOP_DARK}) {
        Seat somebody = desk.sit(window);
        somebody.open("/");
        assertThat(somebody.page().locator("input[type=password]")).isVisible();
        assertThat(somebody.page().getByLabel(Pattern.compile("code", CASE_INSENSITIVE)).first())
            .isVisible();
        somebody.picture("first-run");
        somebody.hasNoBarrier();
      }

      assertThat(second.startRefused())
          .isEqualToIgnoringNewLines(
              "Claimlight is already running on the data folder %s (process %d): stop it first, or set CLAIMLIGHT_DATA to another folder."
                  .formatted(data, workbench.pid()));
      assertThat(workbench.isUp()).isTrue();

      // The browsers hold push connections open, which must not hold up the end.
      workbench.stop();
    }
  }

  @Test
  void aFileInPlaceOfTheDataFolderIsRefused() throws Exception {
    Path file = Files.createFile(folder.resolve("desk"));
    try (WorkbenchProcess workbench = WorkbenchProcess.demo(file)) {
      assertThat(workbench.startRefused())
          .isEqualToIgnoringNewLines(
              "The data folder %s is not a folder: set CLAIMLIGHT_DATA to one that can be written."
                  .formatted(file));
    }
  }

  @Test
  void aDataFolderThatCannotBeCreatedIsRefused() throws Exception {
    Path impossible = Files.createFile(folder.resolve("file")).resolve("desk");
    try (WorkbenchProcess workbench = WorkbenchProcess.demo(impossible)) {
      assertThat(workbench.startRefused())
          .isEqualToIgnoringNewLines(
              "The data folder %s cannot be created: set CLAIMLIGHT_DATA to one that can be written."
                  .formatted(impossible));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDataFolderThatCannotBeWrittenIsRefused() throws Exception {
    try (WorkbenchProcess workbench = WorkbenchProcess.demo(readOnly())) {
      assertThat(workbench.startRefused())
          .contains("cannot be written: allow it, or set CLAIMLIGHT_DATA to another folder.")
          .hasLineCount(1);
    }
  }

  @Test
  void aPortInUseIsRefusedAndNothingIsWritten() throws Exception {
    Path data = folder.resolve("desk");
    try (WorkbenchProcess workbench = WorkbenchProcess.demo(data);
        ServerSocket taken =
            new ServerSocket(workbench.port(), 1, InetAddress.getLoopbackAddress())) {
      assertThat(workbench.startRefused())
          .isEqualToIgnoringNewLines(
              "Port %d is in use by another program: stop that, or set SERVER_PORT to a free port."
                  .formatted(taken.getLocalPort()));
      assertThat(data.resolve("claimlight.mv.db")).doesNotExist();
    }
  }

  /** For root, who may write everywhere, a folder of the kernel's. */
  private Path readOnly() throws IOException {
    if ("root".equals(System.getProperty("user.name"))) {
      Path kernel = Path.of("/proc/1");
      assumeThat(kernel).exists();
      return kernel;
    }
    Path readOnly = Files.createDirectory(folder.resolve("read-only"));
    assertThat(readOnly.toFile().setWritable(false)).isTrue();
    return readOnly;
  }
}
