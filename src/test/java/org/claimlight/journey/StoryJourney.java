package org.claimlight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole main job, by two people at once, on the article that came with the desk: from the
 * highlight to the settled verdict and the search hit, with the process started anew in the middle.
 */
class StoryJourney {

  private static final String WORDS =
      "Russia is one of the uncontested leaders when it comes to rare and rare-earth metal reserves";
  private static final String STATEMENT =
      "Russia is among the leading countries by rare-earth reserves.";

  @TempDir Path data;
  private final List<String> barriers = new ArrayList<>();

  @Test
  void twoPeopleTakeAClaimFromHighlightToSettledVerdictAndFindIt() throws Exception {
    try (var workbench = WorkbenchProcess.demo(data).start();
        var desk = new Desk(workbench)) {
      var ana = desk.signIn("ana");
      var ben = desk.signIn("ben", Seat.Window.DESKTOP_DARK);
      checked(ana, "home-empty");
      openTheArticle(ana);
      openTheArticle(ben);
      assertThat(ana.page().getByText("Ben Okafor is here")).isVisible();
      checked(ana, "workbench-empty");

      anaMarksAndRestatesTheClaim(ana);
      assertThat(claimIn(ben)).isVisible();

      anaAttachesASource(ana);
      anaTypesAVerdict(ana);

      workbench.stop();
      workbench.start();

      ana.signIn("ana", Desk.PASSWORD);
      openTheArticle(ana);
      claimIn(ana).click();
      assertThat(field(ana, "Rationale")).hasValue(Pattern.compile("fifth by reserves"));
      button(ana, "Submit verdict").click();
      assertThat(status(ana, "In review")).isVisible();
      checked(ana, "verdict-submitted");

      ben.signIn("ben", Desk.PASSWORD);
      benReviews(ben);

      assertThat(status(ben, "Settled")).isVisible();
      assertThat(status(ana, "Settled")).isVisible();
      checked(ben, "settled");
      checked(ana, "settled");
      ana.page().getByRole(AriaRole.TAB, named("History")).click();
      assertThat(ana.page().getByText("The claim settled")).isVisible();
      checked(ana, "history");

      benFindsIt(ben);
      onATabletAndAPhone(desk);
      Assertions.assertThat(barriers).isEmpty();
    }
  }

  private void openTheArticle(Seat seat) {
    seat.open("/articles");
    var link = seat.page().getByRole(AriaRole.LINK, named("Vladimir Putin")).first();
    assertThat(link).isVisible();
    checked(seat, "articles");
    link.click();
    assertThat(seat.page().locator("annotatable-article p").first()).isVisible();
  }

  private void anaMarksAndRestatesTheClaim(Seat ana) {
    ana.select(WORDS);
    checked(ana, "selected");
    button(ana, "Mark claim").click();
    field(ana, "Statement").fill(STATEMENT);
    field(ana, "Claimant").fill("Vladimir Putin");
    field(ana, "Tags").fill("minerals, geology");
    checked(ana, "claim-marked");
    button(ana, "Save").click();
    assertThat(ana.page().locator(".cl-statement")).hasText(STATEMENT);
  }

  private void anaAttachesASource(Seat ana) {
    ana.page().getByRole(AriaRole.TAB, named("Sources")).click();
    button(ana, "Add a source").click();
    field(ana, "Title").fill("Mineral Commodity Summaries 2025: Rare Earths");
    field(ana, "Web address").fill("the survey");
    button(ana, "Attach").click();
    assertThat(ana.page().getByText("This is not a web address")).isVisible();
    assertThat(field(ana, "Title")).hasValue("Mineral Commodity Summaries 2025: Rare Earths");
    checked(ana, "source-refused");
    field(ana, "Web address")
        .fill("https://pubs.usgs.gov/periodicals/mcs2025/mcs2025-rare-earths.pdf");
    field(ana, "Passage").fill("Reserves: Russia 3,800,000 tons; China 44,000,000.");
    ana.page().getByLabel("Supports").check();
    ana.page().locator("vaadin-select").last().click();
    ana.page().getByRole(AriaRole.OPTION, named("Official")).click();
    button(ana, "Attach").click();
    assertThat(ana.page().locator(".cl-source-title")).isVisible();
    checked(ana, "source-attached");
  }

  private void anaTypesAVerdict(Seat ana) {
    ana.page().getByRole(AriaRole.TAB, named("Verdicts")).click();
    ana.page().getByLabel("Mostly true").check();
    field(ana, "Rationale").fill("The survey puts Russia fifth by reserves.");
    ana.page().getByRole(AriaRole.CHECKBOX, named("Mineral Commodity")).check();
    // The draft is kept once the server has answered that the sources are chosen.
    assertThat(ana.page().getByText("rests on no source yet")).isHidden();
    checked(ana, "verdict-typed");
  }

  private void benReviews(Seat ben) {
    openTheArticle(ben);
    claimIn(ben).click();
    button(ben, "Agree").click();
    field(ben, "Comment").fill("Checked the table myself.");
    checked(ben, "review");
    button(ben, "Send").click();
  }

  private void benFindsIt(Seat ben) {
    ben.open("/search?q=uncontested");
    var hit = ben.page().getByRole(AriaRole.LINK, named("leading countries")).first();
    assertThat(hit).isVisible();
    checked(ben, "search-hit");
    hit.click();
    assertThat(ben.page().locator(".cl-statement")).hasText(STATEMENT);
    assertThat(ben.page()).hasURL(Pattern.compile("articles/.*\\?claim="));
  }

  private void onATabletAndAPhone(Desk desk) {
    for (var window : new Seat.Window[] {Seat.Window.TABLET, Seat.Window.PHONE}) {
      try (var cleo = desk.signIn("cleo", window)) {
        checked(cleo, "home");
        openTheArticle(cleo);
        checked(cleo, "workbench");
        cleo.open("/search?q=reserves");
        assertThat(cleo.page().getByRole(AriaRole.LINK, named("leading countries")).first())
            .isVisible();
        checked(cleo, "search");
        cleo.page().getByRole(AriaRole.LINK, named("leading countries")).first().click();
        assertThat(cleo.page().locator(".cl-statement")).isVisible();
        checked(cleo, "claim");
      }
    }
  }

  /**
   * Takes a picture and notes what stands in the way of a disabled person; all of it is told at the
   * end.
   */
  private void checked(Seat seat, String name) {
    seat.picture(name);
    seat.barriers().forEach(barrier -> barriers.add(name + ": " + barrier));
  }

  private static Locator claimIn(Seat seat) {
    return seat.page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(Pattern.compile("Claim 1.*(uncontested|leading)", Pattern.DOTALL)));
  }

  private static Locator status(Seat seat, String words) {
    return seat.page().locator(".cl-panel-tags .cl-tag").getByText(words);
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
