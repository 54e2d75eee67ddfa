package org.claimlight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Finding by keys alone: completions, the palette, and back to where one was. */
class FindingJourney {

  private static final int CLAIMS = 30;

  @TempDir static Path folder;
  private static WorkbenchProcess workbench;
  private static Desk desk;

  @BeforeAll
  static void aDeskWithManyClaims() throws Exception {
    workbench =
        WorkbenchProcess.demo(folder.resolve("desk"))
            .with("CLAIMLIGHT_SEEDS", folder.resolve("none").toString())
            .start();
    desk = new Desk(workbench);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CLAIMS; i++) {
      text.append("Harvest number ").append(i).append(" doubled within a year.\n\n");
    }
    Api api = Api.of(workbench, "ana");
    String article =
        api.post("/articles", Map.of("title", "Harvest news", "text", text.toString()))
            .get("id")
            .asString();
    for (int i = 0; i < CLAIMS; i++) {
      api.post(
          "/articles/" + article + "/claims",
          Map.of(
              "quote",
              "Harvest number " + i + " doubled",
              "prefix",
              "",
              "suffix",
              "",
              "claimant",
              i % 3 == 0 ? "Ellen Marsh" : "Tom Ellis",
              "tags",
              List.of("tag" + i % 9)));
    }
  }

  @AfterAll
  static void close() {
    desk.close();
    workbench.close();
  }

  @Test
  void fieldsAndValuesAreCompletedByKeysAlone() {
    try (Seat ana = desk.signIn("ana")) {
      Page page = ana.open("/search");
      Locator box = page.getByRole(AriaRole.COMBOBOX, named("^Search every claim"));
      assertThat(box).hasAttribute("aria-expanded", "false");
      page.keyboard().press("/");
      assertThat(box).isFocused();
      page.keyboard().type("harvest cl");
      Locator options = page.locator("query-completion [role=option]");
      assertThat(options).hasText(new String[] {"claimant: who made the claim"});
      page.keyboard().press("Tab");
      assertThat(box).hasValue("harvest claimant:");
      page.keyboard().type("el");
      assertThat(options).hasText(new String[] {"Ellen Marsh 10", "Tom Ellis 20"});
      ana.picture("search-completions");
      ana.hasNoBarrier();
      page.keyboard().press("ArrowDown");
      assertThat(options.first()).hasAttribute("aria-selected", "true");
      page.keyboard().press("Enter");
      assertThat(box).hasValue("harvest claimant:\"Ellen Marsh\" ");
      assertThat(options).hasCount(0);
      page.keyboard().press("Enter");
      assertThat(page.locator(".cl-search-summary")).containsText("10 claims");
      assertThat(box).isFocused();
      // Within a phrase a name is only a word.
      box.fill("\"harvest cl");
      page.keyboard().type("a");
      assertThat(options).hasCount(0);
      assertThat(box).hasValue("\"harvest cla");
    }
  }

  @Test
  void backReturnsToTheHitTheFacetsAndTheHeight() {
    try (Seat ana = desk.signIn("ana", new Seat.Window(1024, 700, Seat.Window.DESKTOP.colours()))) {
      Page page = ana.open("/search?q=harvest&page=1");
      page.locator("details[data-facet=tag] summary").click();
      Locator hit = page.locator(".cl-hit h2 a").nth(14);
      hit.scrollIntoViewIfNeeded();
      String words = hit.innerText();
      double height = ((Number) page.evaluate("scrollY")).doubleValue();
      assertThat(height).isPositive();
      hit.click();
      assertThat(page.locator("annotatable-article p").first()).isVisible();
      assertThat(page.getByText(words).first()).isVisible();

      page.goBack();

      assertThat(page.locator(".cl-hit h2 a").nth(14)).isFocused();
      assertThat(page.locator(".cl-hit h2 a").nth(14)).hasText(words);
      assertThat(page.locator("details[data-facet=tag]")).hasAttribute("open", "");
      page.waitForFunction("height => Math.abs(scrollY - height) < 3", height);

      page.reload();
      assertThat(page.locator(".cl-hit h2 a").nth(14)).isFocused();
    }
  }

  @Test
  void thePaletteLeadsEverywhereAndGivesTheFocusBack() {
    for (var window :
        new Seat.Window[] {Seat.Window.DESKTOP, Seat.Window.DESKTOP_DARK, Seat.Window.PHONE}) {
      try (Seat ana = desk.signIn("ana", window)) {
        Page page = ana.open("/articles");
        Locator filter = page.getByRole(AriaRole.TEXTBOX).first();
        filter.click();
        page.keyboard().press("Control+k");
        Locator box = page.locator("dialog.cl-palette input");
        assertThat(box).isFocused();
        assertThat(page.locator(".cl-palette-option").first()).isVisible();
        page.keyboard().type("claimant:marsh number 12");
        Locator first = page.locator(".cl-palette-option[aria-selected=true]");
        assertThat(first).containsText("Search every claim for “claimant:marsh number 12”");
        assertThat(page.locator(".cl-palette-option", hasText("Harvest number 12 doubled")))
            .isVisible();
        ana.picture("palette");
        ana.hasNoBarrier();
        page.keyboard().press("Escape");
        assertThat(box).isHidden();
        assertThat(filter).isFocused();

        page.keyboard().press("Control+k");
        box.fill("claimant:(");
        assertThat(page.locator(".cl-palette-notes")).containsText("never closed");
        assertThat(box).hasValue("claimant:(");
        ana.picture("palette-mistake");
        box.fill("number 12");
        assertThat(first).containsText("number 12");
        page.keyboard().press("ArrowDown");
        assertThat(first).containsText("Harvest number 12");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/articles/.*claim="));
        assertThat(page.locator("annotatable-article p").first()).isVisible();
      }
    }
  }

  @Test
  void theSlashFindsInTheArticleAndOpensThePaletteElsewhere() {
    try (Seat ana = desk.signIn("ana")) {
      Page page = ana.open("/articles");
      assertThat(page.getByText("Harvest news").first()).isVisible();
      page.keyboard().press("/");
      assertThat(page.locator("dialog.cl-palette input")).isFocused();
      page.keyboard().type("harvest news");
      Locator article = page.locator(".cl-palette-group[aria-label=Articles] .cl-palette-option");
      assertThat(article).hasCount(1);
      article.click();
      assertThat(page.locator("annotatable-article p").first()).isVisible();
      page.keyboard().press("/");
      assertThat(page.locator("dialog.cl-palette")).isHidden();
      page.keyboard().press("Escape");
      page.keyboard().press("Control+k");
      assertThat(page.locator("dialog.cl-palette input")).isFocused();
    }
  }

  @Test
  void thePageOnTheLanguageHasNoBarrierAndItsExamplesAsk() throws Exception {
    long without = Api.of(workbench, "ben").get("/search?q=sources:0").get("total").asLong();
    assertThat(without).isGreaterThanOrEqualTo(CLAIMS);
    for (var window :
        new Seat.Window[] {Seat.Window.DESKTOP, Seat.Window.DESKTOP_DARK, Seat.Window.PHONE}) {
      try (Seat ana = desk.signIn("ana", window)) {
        Page page = ana.open("/search/help");
        assertThat(page.getByRole(AriaRole.HEADING, named("How to search"))).isVisible();
        ana.picture("search-help");
        ana.hasNoBarrier();
        page.getByRole(AriaRole.LINK, named("^sources:0$")).click();
        assertThat(page.locator(".cl-search-summary")).containsText(without + " claims");
      }
    }
  }

  @Test
  void whatWasCheckedBeforeComesUpOverTheWordsInTheClaimAndByItself() throws Exception {
    Api api = Api.of(workbench, "ana");
    String earlier =
        article(api, "Rally", "The state has added 120,000 manufacturing jobs, he said.");
    String claim =
        marked(api, earlier, "The state has added 120,000 manufacturing jobs").get("id").asString();
    String verdict =
        api.post(
                "/claims/" + claim + "/verdicts",
                Map.of("rating", "false", "rationale", "It counts all jobs."))
            .get("id")
            .asString();
    Api.of(workbench, "ben").post("/verdicts/" + verdict + "/reviews", Map.of("decision", "agree"));
    String words = "120,000 factory jobs came to the state";
    String later = article(api, "Records", "Under him " + words + ", he said again.");
    for (var window : new Seat.Window[] {Seat.Window.DESKTOP, Seat.Window.DESKTOP_DARK}) {
      try (Seat ana = desk.signIn("ana", window)) {
        Page page = ana.open("/articles/" + later);
        assertThat(page.locator("annotatable-article p").first()).isVisible();
        ana.select(words);
        page.keyboard().press("e");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("The state has added 120,000 manufacturing jobs");
        assertThat(dialog).containsText("False");
        ana.picture("earlier-checks");
        ana.hasNoBarrier();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        // What is new can be marked at once: the words are still selected.
        assertThat(page.getByRole(AriaRole.BUTTON, named("Mark claim"))).isVisible();

        ana.open("/checked");
        page.getByRole(AriaRole.TEXTBOX, named("Sentence or post")).fill(words);
        page.getByRole(AriaRole.BUTTON, named("Compare")).click();
        assertThat(page.locator(".cl-match").first()).containsText("120,000 manufacturing jobs");
        ana.picture("already-checked");
        ana.hasNoBarrier();
      }
    }
    String open = marked(api, later, words).get("id").asString();
    try (Seat ana = desk.signIn("ana")) {
      Page page = ana.open("/articles/" + later + "?claim=" + open);
      page.getByRole(AriaRole.TAB, named("Earlier checks")).click();
      assertThat(page.locator(".cl-match").first()).containsText("120,000 manufacturing jobs");
      ana.picture("earlier-checks-tab");
      ana.hasNoBarrier();
      page.getByRole(AriaRole.BUTTON, named("Begin with its verdict")).first().click();
      assertThat(page.getByLabel("Rationale")).hasValue("It counts all jobs.");
    }
  }

  private static String article(Api api, String title, String text) throws Exception {
    return api.post("/articles", Map.of("title", title, "text", text)).get("id").asString();
  }

  private static JsonNode marked(Api api, String article, String quote) throws Exception {
    return api.post(
        "/articles/" + article + "/claims", Map.of("quote", quote, "prefix", "", "suffix", ""));
  }

  private static Page.LocatorOptions hasText(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(words));
  }
}
