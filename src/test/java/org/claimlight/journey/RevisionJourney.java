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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An article changes under its claims: one person brings the new text, sees beforehand what becomes
 * of the claims, and places the one that is lost, while another reads the old text.
 */
class RevisionJourney {

  private static final String FIRST =
      """
      The ministry published its figures on Monday. Everybody had waited for them.

      Unemployment fell by 3.2 percent in May, the office said.

      The rivers of the north carried less water than ever before.

      Nobody was asked about it.""";

  private static final String SECOND =
      """
      The ministry published its figures on Monday. Everybody had waited for them.

      Unemployment fell by 3.9 percent in May, the office said.

      Nobody was asked about it. A spring in the hills ran dry.""";

  @TempDir Path folder;
  private final List<String> barriers = new ArrayList<>();

  @Test
  void aNewTextMovesOneClaimLosesAnotherAndNothingSilently() throws Exception {
    try (var workbench =
            WorkbenchProcess.demo(folder.resolve("desk"))
                .with("CLAIMLIGHT_SEEDS", folder.resolve("none").toString())
                .start();
        var desk = new Desk(workbench)) {
      var api = Api.of(workbench, "ana");
      var article = api.post("/articles", Map.of("title", "Figures", "text", FIRST));
      var place = "/articles/" + article.get("id").asString();
      mark(api, place, "The ministry published its figures");
      mark(api, place, "Unemployment fell by 3.2 percent in May");
      mark(api, place, "The rivers of the north carried less water");
      var ana = desk.signIn("ana");
      var ben = desk.signIn("ben", Seat.Window.DESKTOP_DARK);
      ana.open(place);
      ben.open(place);
      assertThat(ben.page().getByText("Ana Ferreira is here")).isVisible();

      button(ana, "New text").click();
      var text = ana.page().getByRole(AriaRole.TEXTBOX, named("The new text"));
      assertThat(text).isFocused();
      checked(ana, "revision-empty");
      text.fill(SECOND);
      button(ana, "Compare with the present text").click();
      assertThat(ana.page().locator(".cl-revision-outlook"))
          .hasText(
              "1 claim stays on the same words, 1 would be moved onto similar words,"
                  + " 1 would lose its words.");
      checked(ana, "revision-outlook");
      button(ana, "Add as a revision").click();
      assertThat(ana.page().locator(".cl-revisions-outcome")).hasCount(2);
      checked(ana, "revision");

      assertThat(ben.page().getByText("gave this article a new text")).isVisible();
      checked(ben, "revision-offered");
      button(ben, "Show the new text").click();
      assertThat(ben.page().getByText("1 claim lost its words, 1 claim was moved")).isVisible();
      checked(ben, "revision-tray");

      ana.page().getByRole(AriaRole.LINK, named("Place it in the article")).click();
      ana.select("A spring in the hills ran dry");
      checked(ana, "revision-place");
      button(ana, "Place claim 3 here").click();
      assertThat(ben.page().getByText("1 claim lost its words")).isHidden();
      assertThat(ben.page().getByText("1 claim was moved")).isVisible();

      onAPhone(desk, place);
      Assertions.assertThat(barriers).isEmpty();
    }
  }

  private void onAPhone(Desk desk, String place) {
    try (var cleo = desk.signIn("cleo", Seat.Window.PHONE)) {
      cleo.open(place + "/revisions/2");
      assertThat(cleo.page().locator("del").first()).isVisible();
      checked(cleo, "revision");
    }
  }

  private static void mark(Api api, String place, String words) throws Exception {
    api.post(place + "/claims", Map.of("quote", words, "revision", 1));
  }

  private void checked(Seat seat, String name) {
    seat.picture(name);
    seat.barriers().forEach(barrier -> barriers.add(name + ": " + barrier));
  }

  private static Locator button(Seat seat, String name) {
    return seat.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(words));
  }
}
