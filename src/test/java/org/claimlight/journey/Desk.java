package org.claimlight.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Chromium in front of a workbench, with a seat for everybody who works there. */
final class Desk implements AutoCloseable {

  /** What the demo desk's people have. */
  static final String PASSWORD = "claimlight";

  private static final List<String> QUIET =
      List.of(
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-quic",
          "--no-first-run");

  static {
    // Two journeys run side by side on a machine that may have two processors only.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  private final WorkbenchProcess workbench;
  private final Playwright playwright;
  private final Browser browser;

  Desk(WorkbenchProcess workbench) {
    this.workbench = workbench;
    Optional<Path> chromium = Chromium.findOrInstall();
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (chromium.isPresent()) {
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    List<String> arguments = new ArrayList<>(QUIET);
    if ("root".equals(System.getProperty("user.name"))) {
      arguments.add("--no-sandbox");
    }
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setHeadless(true).setArgs(arguments);
    chromium.ifPresent(options::setExecutablePath);
    try {
      browser = playwright.chromium().launch(options);
    } catch (PlaywrightException e) {
      playwright.close();
      throw new IllegalStateException(
          "The browser journeys need Chromium, and "
              + chromium.map(path -> path + " does not start").orElse("there is none")
              + ": install it (Debian: apt-get install chromium) or set CLAIMLIGHT_CHROMIUM to one.",
          e);
    }
  }

  /** A browser that nobody has signed in with yet. */
  Seat sit(Seat.Window window) {
    return new Seat(browser, workbench, window);
  }

  /** A browser of its own, wide and light, for one of the demo desk's people. */
  Seat signIn(String name) {
    return signIn(name, Seat.Window.DESKTOP);
  }

  Seat signIn(String name, Seat.Window window) {
    Seat seat = sit(window);
    seat.signIn(name, PASSWORD);
    return seat;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
