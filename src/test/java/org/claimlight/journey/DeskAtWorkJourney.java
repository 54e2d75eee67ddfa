package org.claimlight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two people with work in hand: one talks to the other, who reviews by keys. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskAtWorkJourney {

  private static final String TEXT = "Prices rose by 4% in May. Wages fell in June.";

  @TempDir static Path folder;
  private static WorkbenchProcess workbench;
  private static Desk desk;
  private static String article;
  private static String first;

  @BeforeAll
  static void open() throws Exception {
    workbench =
        WorkbenchProcess.demo(folder.resolve("desk"))
            .with("CLAIMLIGHT_SEEDS", folder.resolve("none").toString())
            .start();
    desk = new Desk(workbench);
    var ana = Api.of(workbench, "ana");
    article =
        ana.post("/articles", Map.of("title", "On prices", "text", TEXT)).get("id").asString();
    first = rated(ana, 0, 24);
    rated(ana, 26, 44);
  }

  private static String rated(Api ana, int start, int end) throws Exception {
    var claim =
        ana.post(
                "/articles/" + article + "/claims",
                Map.of("spans", List.of(Map.of("start", start, "end", end))))
            .get("id")
            .asString();
    ana.post(
        "/claims/" + claim + "/verdicts",
        Map.of("rating", "true", "rationale", "The office says so.", "sources", List.of()));
    return claim;
  }

  @AfterAll
  static void close() {
    desk.close();
    workbench.close();
  }

  @Test
  @Order(1)
  void oneCallsTheOtherWhoIsToldAtOnce() {
    try (Seat ana = desk.signIn("ana");
        Seat ben = desk.signIn("ben")) {
      ben.open("/");
      assertThat(ben.page().locator(".cl-home-claim")).hasCount(2);
      ana.open("/articles/" + article + "?claim=" + first);
      ana.page().locator("vaadin-tab", withText("Discussion")).click();
      var field = ana.page().locator(".cl-discussion textarea").last();
      field.pressSequentially("Is May right, @b");
      assertThat(ana.page().getByRole(AriaRole.OPTION)).hasText("Ben Okafor @ben");
      ana.page().keyboard().press("Enter");
      field.pressSequentially("?");
      ana.page().keyboard().press("Control+Enter");
      assertThat(ana.page().locator(".cl-comment-words")).hasText("Is May right, @Ben Okafor ?");
      ana.hasNoBarrier();
      ana.picture("discussion");

      assertThat(ben.page().locator(".cl-bell-count")).hasText("1");
      ben.page().locator(".cl-bell > vaadin-button").click();
      var told = ben.page().getByText("Ana Ferreira mentioned you");
      assertThat(told).isVisible();
      ben.hasNoBarrier();
      ben.picture("bell");
      told.click();
      assertThat(ben.page().locator("annotatable-article p").first()).isVisible();
      assertThat(ben.page().locator(".cl-bell-count")).isHidden();
    }
  }

  @Test
  @Order(2)
  void aVerdictIsAgreedWithInTwoKeysAndTheNextStandsThere() {
    try (Seat ben = desk.signIn("ben")) {
      ben.open("/");
      ben.page().getByText("Review them one after the other").click();
      var words = ben.page().locator(".cl-review-wording");
      assertThat(words).hasText("Prices rose by 4% in May");
      ben.hasNoBarrier();
      ben.picture("review");
      ben.page().keyboard().press("a");
      ben.page().keyboard().press("Enter");
      assertThat(words).hasText("Wages fell in June");
      ben.page().keyboard().press("d");
      var why = ben.page().getByRole(AriaRole.TEXTBOX, named("Comment"));
      assertThat(why).isFocused();
      why.pressSequentially("Only in the south, and another office says so.");
      ben.page().keyboard().press("Control+Enter");
      assertThat(ben.page().getByText("Nothing left to review")).isVisible();
    }
  }

  @Test
  @Order(3)
  void theScreensOfTheDeskHaveNoBarrier() {
    for (var window : List.of(Seat.Window.DESKTOP, Seat.Window.DESKTOP_DARK, Seat.Window.PHONE)) {
      try (Seat cleo = desk.signIn("cleo", window)) {
        checked(cleo, "/articles/" + article + "/board", ".cl-board-card", "board");
        checked(cleo, "/agreement", "agreement-chart canvas", "agreement");
        checked(cleo, "/history", ".cl-history-head", "history");
        checked(cleo, "/", ".cl-home-claim", "home");
      }
    }
  }

  private static void checked(Seat seat, String path, String shown, String name) {
    seat.open(path);
    assertThat(seat.page().locator(shown).first()).isVisible();
    seat.hasNoBarrier();
    assertThat(seat.picture(name)).exists();
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
