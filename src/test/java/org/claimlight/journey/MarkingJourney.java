package org.claimlight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims are marked by the keyboard alone, by the mouse and by a finger, and found again. */
class MarkingJourney {

  private static final String TEXT =
      """
      Prices rose by 4% in May. Nobody knows why, and nobody was asked.

      The ministry spoke of a good year. Wages, it said, had grown even faster than the prices.

      Two in three readers doubt it.""";

  @TempDir static Path folder;
  private static WorkbenchProcess workbench;
  private static Desk desk;
  private static Api api;

  private final List<String> barriers = new ArrayList<>();
  private String place = "";

  @BeforeAll
  static void open() throws Exception {
    workbench =
        WorkbenchProcess.demo(folder.resolve("desk"))
            .with("CLAIMLIGHT_SEEDS", folder.resolve("none").toString())
            .start();
    desk = new Desk(workbench);
    api = Api.of(workbench, "ana");
  }

  @AfterAll
  static void close() {
    desk.close();
    workbench.close();
  }

  @BeforeEach
  void anArticle() throws Exception {
    var article =
        api.post("/articles", Map.of("title", "On prices", "text", TEXT, "allowDuplicate", true));
    place = "/articles/" + article.get("id").asString();
  }

  @Test
  void theKeyboardAloneMarksAndMovesAnEnd() {
    try (Seat ana = desk.signIn("ana")) {
      ana.open(place);
      var keys = ana.page().keyboard();
      assertThat(ana.page().locator("annotatable-article p").first()).isVisible();
      assertThat(ana.page().getByText("No claims yet")).isVisible();
      keys.press("c");
      assertThat(ana.page().locator(".cl-caret")).isVisible();
      keys.press("Control+Home");
      keys.press("Shift+Alt+ArrowDown");
      assertThat(button(ana, "Mark claim")).isVisible();
      checked(ana, "caret");
      keys.press("m");
      assertThat(quote(ana)).hasText("Prices rose by 4% in May.");

      // What is typed into a field is no command.
      field(ana, "Statement").fill("");
      keys.type("npcm?/");
      assertThat(field(ana, "Statement")).hasValue("npcm?/");
      button(ana, "Cancel").first().click();

      button(ana, "Adjust words").click();
      assertThat(button(ana, "Keep")).isVisible();
      keys.press("Control+ArrowLeft");
      checked(ana, "adjusting");
      keys.press("Enter");
      assertThat(quote(ana)).hasText(Pattern.compile("^Prices rose by 4% in( May)?$"));
      button(ana, "Undo").first().click();
      assertThat(quote(ana)).hasText("Prices rose by 4% in May.");
      Assertions.assertThat(barriers).isEmpty();
    }
  }

  @Test
  void theMouseTakesAWordASentenceAndTwoParts() {
    try (Seat ana = desk.signIn("ana")) {
      ana.open(place);
      ana.select("Wages");
      button(ana, "Another part").click();
      ana.select("even faster than the prices");
      checked(ana, "parts");
      button(ana, "Mark claim").click();
      assertThat(quote(ana)).hasText("Wages … even faster than the prices");
      button(ana, "Cancel").first().click();

      ana.select("good");
      button(ana, "Whole sentence").click();
      button(ana, "Mark claim").click();
      assertThat(quote(ana)).hasText("The ministry spoke of a good year.");
      Assertions.assertThat(barriers).isEmpty();
    }
  }

  @Test
  void whatLiesUnderThePointerIsToldAndChosen() throws Exception {
    mark("Prices rose by 4% in May.");
    mark("rose by 4%");
    try (Seat ana = desk.signIn("ana")) {
      ana.open(place);
      assertThat(ana.page().getByText("2 claims").first()).isVisible();
      ana.point("4%");
      assertThat(ana.page().getByText("Claim 2, Open").first()).isVisible();
      checked(ana, "hover-card");
      ana.click("4%");
      assertThat(ana.page().getByText("Several claims lie here").first()).isAttached();
      checked(ana, "chooser");
      ana.page().keyboard().press("Escape");

      ana.page().getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();
      checked(ana, "filters");
      ana.page().locator("body").press("/");
      ana.page().keyboard().type("nobody");
      assertThat(ana.page().getByText(Pattern.compile("1 of 2")).first()).isVisible();
      checked(ana, "find");
      Assertions.assertThat(barriers).isEmpty();
    }
  }

  @Test
  void withoutTheHighlightApiClaimsAreDrawnAndMarkedAllTheSame() throws Exception {
    mark("Two in three readers doubt it.");
    try (Seat ana = desk.signIn("ana")) {
      ana.page().addInitScript("delete CSS.highlights; delete window.Highlight");
      ana.open(place);
      assertThat(ana.page().locator("annotatable-article mark").first())
          .hasText("Two in three readers doubt it.");
      ana.select("Wages");
      button(ana, "Mark claim").click();
      assertThat(quote(ana)).hasText("Wages");
      assertThat(ana.page().locator("annotatable-article mark").getByText("Wages").first())
          .isVisible();
    }
  }

  @Test
  void onAPhoneTheClaimIsASheetOverTheText() throws Exception {
    mark("Two in three readers doubt it.");
    try (Seat cleo = desk.signIn("cleo", Seat.Window.PHONE)) {
      cleo.open(place);
      button(cleo, "Claims").tap();
      cleo.page().getByRole(AriaRole.BUTTON, named("Claim 1")).first().tap();
      assertThat(quote(cleo)).isVisible();
      checked(cleo, "sheet");
      cleo.page().getByLabel("Half true").check();
      field(cleo, "Rationale").fill("One in three, by the paper's own poll.");
      button(cleo, "Submit verdict").tap();
      assertThat(cleo.page().locator(".cl-panel-tags").getByText("In review")).isVisible();
      button(cleo, "Close the claim").tap();
      assertThat(quote(cleo)).isHidden();
      cleo.selectByFinger("Wages");
      checked(cleo, "selected");
      button(cleo, "Mark claim").tap();
      assertThat(quote(cleo)).hasText("Wages");
      Assertions.assertThat(barriers).isEmpty();
    }
  }

  private void mark(String words) throws Exception {
    api.post(place + "/claims", Map.of("quote", words, "revision", 1));
  }

  private void checked(Seat seat, String name) {
    seat.picture("marking-" + name);
    seat.barriers().forEach(barrier -> barriers.add(name + ": " + barrier));
  }

  private static Locator quote(Seat seat) {
    return seat.page().locator(".cl-quote").first();
  }

  private static Locator button(Seat seat, String name) {
    return seat.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator field(Seat seat, String label) {
    return seat.page().getByRole(AriaRole.TEXTBOX, named(label)).first();
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(words));
  }
}
