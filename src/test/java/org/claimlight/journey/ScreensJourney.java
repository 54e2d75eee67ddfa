package org.claimlight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The screens around the main job, each for itself, on one desk that came without articles. */
class ScreensJourney {

  private static final String LIGHT = "rgb(245, 245, 241)";
  private static final String DARK = "rgb(21, 23, 26)";

  /** Far longer than a query may be, and than a server takes an address by default. */
  private static final String LONG = "b" + "%20OR%20b".repeat(3_000);

  /** As a browser does it that has markup on its clipboard. */
  private static final String PASTE =
      """
      (field, html) => {
        const clipboard = new DataTransfer();
        clipboard.setData('text/html', html);
        clipboard.setData('text/plain', 'plain');
        field.dispatchEvent(new ClipboardEvent('paste',
            {clipboardData: clipboard, bubbles: true, cancelable: true, composed: true}));
      }
      """;

  @TempDir static Path folder;
  private static Path data;
  private static WorkbenchProcess workbench;
  private static Desk desk;

  @BeforeAll
  static void open() {
    data = folder.resolve("new").resolve("desk");
    workbench =
        WorkbenchProcess.demo(data)
            .with("CLAIMLIGHT_SEEDS", folder.resolve("none").toString())
            .start();
    desk = new Desk(workbench);
  }

  @AfterAll
  static void close() {
    desk.close();
    workbench.close();
  }

  @Test
  void theConsoleSaysWhereTheDeskIsAndWhoCanSignIn() {
    assertThat(workbench.output())
        .contains("http://localhost:" + workbench.port(), "ana", "ben", "cleo", data.toString())
        .contains("The folder of seeds " + folder.resolve("none") + " does not exist");
  }

  @Test
  void theDoorHasNoBarrierInAnyWindow() {
    for (var window :
        new Seat.Window[] {Seat.Window.DESKTOP, Seat.Window.DESKTOP_DARK, Seat.Window.PHONE}) {
      try (Seat somebody = desk.sit(window)) {
        somebody.open("/");
        assertThat(somebody.page().locator("input[type=password]")).isVisible();
        somebody.hasNoBarrier();
        somebody.picture("sign-in");
      }
    }
  }

  @Test
  void theScreensBesideTheMainJobHaveNoBarrier() {
    for (var window : new Seat.Window[] {Seat.Window.DESKTOP, Seat.Window.DESKTOP_DARK}) {
      try (Seat ana = desk.signIn("ana", window)) {
        ana.open("/tokens");
        assertThat(heading(ana, "API tokens")).isVisible();
        checked(ana, "tokens");
        ana.open("/nowhere");
        assertThat(heading(ana, "Nothing is here")).isVisible();
        checked(ana, "not-found");
        ana.open("/articles/00000000-0000-0000-0000-000000000000");
        assertThat(ana.page().getByRole(AriaRole.HEADING).first()).isVisible();
        checked(ana, "no-such-article");
      }
    }
  }

  @Test
  void anAdministratorsScreensHaveNoBarrier() {
    for (var window :
        new Seat.Window[] {Seat.Window.DESKTOP, Seat.Window.DESKTOP_DARK, Seat.Window.PHONE}) {
      try (Seat cleo = desk.signIn("cleo", window)) {
        cleo.open("/rules");
        assertThat(heading(cleo, "Desk rules")).isVisible();
        checked(cleo, "rules");
        cleo.open("/people");
        assertThat(heading(cleo, "People of the desk")).isVisible();
        checked(cleo, "people");
      }
    }
  }

  @Test
  void aPastedArticleOpensAndTheKeysAreShown() {
    try (Seat ana = desk.signIn("ana")) {
      ana.open("/articles");
      button(ana, "Import an article").first().click();
      var text = ana.page().getByRole(AriaRole.TEXTBOX, named("^Text"));
      assertThat(text).isVisible();
      checked(ana, "import");
      text.fill("Prices rose by 4% in May. Nobody knows why.");
      ana.page().getByRole(AriaRole.TEXTBOX, named("^Title")).fill("On prices");
      checked(ana, "import-filled");
      button(ana, "Import").click();
      assertThat(ana.page().locator("annotatable-article p").first())
          .hasText(Pattern.compile("4%"));
      assertThat(heading(ana, "On prices")).isVisible();
      ana.page().keyboard().press("?");
      assertThat(ana.page().getByText("Mark them as a claim").first()).isVisible();
      checked(ana, "keys");
    }
  }

  @Test
  void markupAndFilesComeInAndAreNoticedTheSecondTime() {
    try (Seat ana = desk.signIn("ana")) {
      ana.open("/articles");
      button(ana, "Import an article").first().click();
      var text = ana.page().getByRole(AriaRole.TEXTBOX, named("^Text"));
      assertThat(text).isFocused();
      text.evaluate(PASTE, "<h2>On bread</h2><p>Up by 3%.</p><script>x()</script><ul><li>Rye</ul>");
      assertThat(ana.page().getByText("6 words in 3 blocks will be kept")).isVisible();
      checked(ana, "import-preview");
      button(ana, "Import").click();
      assertThat(ana.page().locator("annotatable-article h2, annotatable-article h3").first())
          .hasText("On bread");

      ana.open("/articles");
      button(ana, "Import an article").first().click();
      ana.page().getByRole(AriaRole.TAB, named("Web address")).click();
      ana.page()
          .getByRole(AriaRole.TEXTBOX, named("Address of the page"))
          .fill("http://127.0.0.1/");
      button(ana, "Fetch").click();
      assertThat(ana.page().getByText("is not an address of the public Internet").last())
          .isVisible();
      checked(ana, "import-refused");
      ana.page().getByRole(AriaRole.TAB, named("Files")).click();
      ana.page()
          .locator("input[type=file]")
          .setInputFiles(
              new Path[] {
                Path.of("src/test/resources/intake/article.docx"),
                Path.of("src/test/resources/intake/article.md"),
                Path.of("src/test/resources/intake/encrypted.pdf")
              });
      var results = ana.page().locator(".cl-import-results li");
      assertThat(results).hasCount(3);
      assertThat(ana.page().getByText("This file is locked with a password")).isVisible();
      ana.page()
          .locator("input[type=file]")
          .setInputFiles(Path.of("src/test/resources/intake/article.md"));
      assertThat(results).hasCount(4);
      assertThat(ana.page().getByText("This text is here already")).isVisible();
      checked(ana, "import-files");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void aChosenSchemeIsTakenWhateverTheSystemSays(ColorScheme system) {
    try (Seat ana = desk.signIn("ana", new Seat.Window(1440, 900, system))) {
      ana.open("/search");
      choose(ana, "Dark");
      wears(ana, DARK);
      choose(ana, "Light");
      wears(ana, LIGHT);
      choose(ana, "As the system");
      wears(ana, system == ColorScheme.DARK ? DARK : LIGHT);
      choose(ana, "Dark");
      wears(ana, DARK);
      ana.page().reload();
      wears(ana, DARK);
      choose(ana, "As the system");
    }
  }

  @Test
  void thePageRunsOnlyScriptsWithItsOwnNonce() {
    try (Seat somebody = desk.sit(Seat.Window.DESKTOP)) {
      var answer = somebody.page().navigate(workbench.address("/sign-in").toString());
      var policy = answer.headerValue("content-security-policy");
      var nonce =
          Pattern.compile("script-src 'self' 'nonce-([^']{24})' 'unsafe-eval'").matcher(policy);

      assertThat(nonce.find()).as(policy).isTrue();
      assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'");
      assertThat(answer.text()).contains("nonce=\"" + nonce.group(1) + "\"");
      var again = somebody.page().navigate(workbench.address("/sign-in").toString());
      assertThat(again.headerValue("content-security-policy")).doesNotContain(nonce.group(1));
    }
  }

  @Test
  void aQueryOfAnyLengthIsAnswered() throws Exception {
    try (Seat ana = desk.signIn("ana")) {
      ana.open("/search?q=" + LONG);
      assertThat(ana.page().getByText("A query can have at most 2,000 characters").first())
          .isVisible();
      String token =
          Api.of(workbench, "ana").post("/tokens", Map.of("name", "long")).get("token").asString();
      APIResponse answer =
          ana.page()
              .request()
              .get(
                  workbench.address("/api/v1/search?q=" + LONG).toString(),
                  RequestOptions.create().setHeader("Authorization", "Bearer " + token));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
      assertThat(answer.text()).contains("search.query-too-long");
      APIResponse noCharacters =
          ana.page()
              .request()
              .get(
                  workbench.address("/api/v1/search") + "?q=%FF",
                  RequestOptions.create().setHeader("Authorization", "Bearer " + token));
      assertThat(noCharacters.status()).isEqualTo(400);
      assertThat(noCharacters.text()).contains("api.parameters-unreadable");
    }
  }

  @Test
  void aTabThatIsLeftOverAfterSigningOutSaysSo() {
    try (Seat ana = desk.signIn("ana")) {
      ana.open("/search");
      Page other = ana.page().context().newPage();
      other.navigate(workbench.address("/articles").toString());
      choose(other, "Sign out");
      assertThat(other.locator("input[type=password]")).isVisible();

      button(ana, "Search").click();

      var notice = ana.page().locator(".v-system-error");
      assertThat(notice).containsText("You have been signed out");
      assertThat(notice).containsText("kept as a draft");
      ana.picture("signed-out");
      ana.hasNoBarrier();
      notice.click();
      assertThat(ana.page().locator("input[type=password]")).isVisible();
    }
  }

  private static void checked(Seat seat, String name) {
    seat.picture(name);
    seat.hasNoBarrier();
  }

  private static void choose(Seat seat, String item) {
    choose(seat.page(), item);
  }

  private static void choose(Page page, String item) {
    page.getByRole(AriaRole.MENUITEM, named("^Account of")).click();
    page.locator("vaadin-menu-bar-item")
        .filter(new Locator.FilterOptions().setHasText(item))
        .click();
  }

  /** The product's own colours and the components' go together. */
  private static void wears(Seat seat, String background) {
    var page = seat.page();
    assertThat(page.locator("html")).hasCSS("background-color", background);
    var words = page.locator("vaadin-text-field input").first();
    assertThat(words)
        .hasCSS(
            "color",
            Pattern.compile(background.equals(DARK) ? "oklch\\((1|0\\.9)" : "oklch\\(0\\.[12]"));
  }

  private static Locator heading(Seat seat, String words) {
    return seat.page().getByRole(AriaRole.HEADING, named(words)).first();
  }

  private static Locator button(Seat seat, String name) {
    return seat.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(words));
  }
}
