package org.claimlight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** One person's browser: cookies, window and colours of its own. */
final class Seat implements AutoCloseable {

  /** Size in CSS pixels and the colours that the person's system prefers. */
  record Window(int width, int height, ColorScheme colours) {

    static final Window DESKTOP = new Window(1440, 900, ColorScheme.LIGHT);
    static final Window DESKTOP_DARK = new Window(1440, 900, ColorScheme.DARK);
    static final Window TABLET = new Window(820, 1180, ColorScheme.LIGHT);
    static final Window PHONE = new Window(390, 844, ColorScheme.LIGHT);
  }

  private static final Path PICTURES = Path.of("target", "journey");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final WorkbenchProcess workbench;
  private final BrowserContext context;
  private final Page page;
  private final Window window;

  Seat(Browser browser, WorkbenchProcess workbench, Window window) {
    this.workbench = workbench;
    this.window = window;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(window.width(), window.height())
                .setColorScheme(window.colours())
                .setHasTouch(window.equals(Window.PHONE))
                // Axe must not judge the contrast of something that is still fading in.
                .setReducedMotion(ReducedMotion.REDUCE));
    page = context.newPage();
  }

  Page page() {
    return page;
  }

  /** Opens an address of the workbench, such as {@code /articles}. */
  Page open(String path) {
    page.navigate(workbench.address(path).toString());
    return page;
  }

  void signIn(String name, String password) {
    open("/");
    // Only inputs: the button that shows a password has the word in its name, too.
    page.getByRole(AriaRole.TEXTBOX, named("name")).fill(name);
    page.locator("input[type=password]").fill(password);
    page.getByRole(AriaRole.BUTTON, named("^sign in$")).click();
    assertThat(page.locator("input[type=password]")).hasCount(0);
  }

  /**
   * A picture of the window in {@code target/journey}, its name followed by width and colours:
   * {@code claim-marked-1440-light.png}.
   */
  Path picture(String name) {
    Path file =
        PICTURES.resolve(
            "%s-%d-%s.png"
                .formatted(name, window.width(), window.colours().name().toLowerCase(Locale.ROOT)));
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    return file;
  }

  /** Asserts that axe finds nothing serious or critical on the page as it stands. */
  void hasNoBarrier() {
    Assertions.assertThat(barriers()).as("barriers on %s", page.url()).isEmpty();
  }

  /** What axe finds serious or critical on the page as it stands, a text each. */
  List<String> barriers() {
    // A screen that is still on its way has no title yet.
    assertThat(page).hasTitle(Pattern.compile("."));
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .map(rule -> "\n" + rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
            .toList();
  }

  /** Selects words as a hand with a mouse does. */
  void select(String words) {
    var at = ends(words);
    page.mouse().move(at.get(0), at.get(1));
    page.mouse().down();
    page.mouse().move(at.get(2), at.get(3), new Mouse.MoveOptions().setSteps(6));
    page.mouse().up();
  }

  /** Clicks on the first of these words. */
  void click(String words) {
    point(words);
    page.mouse().down();
    page.mouse().up();
  }

  /** Selects words as a phone does after a long press: the finger is up, the words are set off. */
  void selectByFinger(String words) {
    var at = ends(words);
    page.touchscreen().tap(at.get(0) + 2, at.get(1));
    page.locator("annotatable-article p", new Page.LocatorOptions().setHasText(words))
        .evaluate(
            """
            (paragraph, words) => {
              const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
              for (let node; (node = nodes.nextNode()); ) {
                const at = node.data.indexOf(words);
                if (at >= 0) {
                  getSelection().setBaseAndExtent(node, at, node, at + words.length);
                }
              }
            }
            """,
            words);
  }

  /** Points at the first of these words. */
  void point(String words) {
    var at = ends(words);
    page.mouse().move(at.get(0) + 2, at.get(1), new Mouse.MoveOptions().setSteps(3));
  }

  /** Where words begin and end in the window. */
  private List<Double> ends(String words) {
    var paragraph =
        page.locator("annotatable-article p", new Page.LocatorOptions().setHasText(words));
    paragraph.scrollIntoViewIfNeeded();
    var ends =
        paragraph.evaluate(
            """
            (paragraph, words) => {
              const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
              for (let node; (node = nodes.nextNode()); ) {
                const at = node.data.indexOf(words);
                if (at >= 0) {
                  const range = document.createRange();
                  const box = (from, to) => {
                    range.setStart(node, from);
                    range.setEnd(node, to);
                    return range.getBoundingClientRect();
                  };
                  const first = box(at, at + 1);
                  const last = box(at + words.length - 1, at + words.length);
                  return [first.left + 1, first.top + first.height / 2, last.right, last.top + last.height / 2];
                }
              }
              throw new Error('The words are not in one piece of text.');
            }
            """,
            words);
    return ((List<?>) ends).stream().map(end -> ((Number) end).doubleValue()).toList();
  }

  @Override
  public void close() {
    context.close();
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(words, Pattern.CASE_INSENSITIVE));
  }
}
