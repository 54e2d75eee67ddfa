package org.claimlight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Home and reviewing in turn look like, and how soon they are there, on a full desk. */
class FullDeskBench {

  private static final Logger log = LoggerFactory.getLogger("bench");

  @TempDir Path data;

  @Test
  void aFullDesk() throws Exception {
    try (var workbench = WorkbenchProcess.demo(data).start();
        var desk = new Desk(workbench)) {
      long began = System.nanoTime();
      var full = FullDesk.fill(workbench);
      log.info(
          "{} people, {} claims, made through the API in {} s",
          full.people(),
          FullDesk.ARTICLES * FullDesk.CLAIMS_EACH,
          (System.nanoTime() - began) / 1_000_000_000);
      assertThat(full.people()).isEqualTo(12);
      for (var window : List.of(Seat.Window.DESKTOP, Seat.Window.DESKTOP_DARK, Seat.Window.PHONE)) {
        var ana = desk.signIn("ana", window);
        look(ana, "/", ".cl-home-claim", "full-home");
        look(ana, "/review", ".cl-review-wording", "full-review");
        look(ana, "/agreement", "agreement-chart canvas", "full-agreement");
      }
    }
  }

  private static void look(Seat seat, String path, String shown, String name) {
    long began = System.nanoTime();
    seat.open(path);
    assertThat(seat.page().locator(shown).first()).isVisible();
    log.info("{}: {} ms until it is read", path, (System.nanoTime() - began) / 1_000_000);
    seat.picture(name);
    seat.hasNoBarrier();
  }
}
