package org.claimlight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a long article with many claims costs a reader's browser, in the product as it is packaged,
 * beside the plain way: the same text with the same claims wrapped in {@code mark} elements. Both in
 * the same Chromium, one after the other.
 */
class DrawingBench {

  private static final Logger log = LoggerFactory.getLogger("bench");
  private static final int WRITERS = 4;

  @TempDir Path data;

  @Test
  void drawingBesideMarks() throws Exception {
    var article = LongArticle.make();
    try (var workbench = WorkbenchProcess.demo(data).start();
        var desk = new Desk(workbench)) {
      var id = fill(Api.of(workbench, "ben"), article);
      var seat = desk.signIn("ana");
      var ours = ours(seat, Api.of(workbench, "ben"), id);
      seat.picture("long-article");
      seat.hasNoBarrier();
      var marks = marks(desk.sit(Seat.Window.DESKTOP), article);
      log.info("{}", table(article, ours, marks));
      assertThat(ours.get("rowsInPage")).isLessThan(100);
      assertThat(ours.get("payloadBytes")).isLessThan(1_000_000);
    }
  }

  private static Map<String, Double> ours(Seat seat, Api api, String id) throws Exception {
    Page page = seat.page();
    // The scripts of the product are in the cache by now, as they are for whoever opens an article.
    var traffic = new Traffic(page);
    page.addInitScript(script("watch.js"));
    seat.open("/articles/" + id);
    assertThat(page.locator(".cl-claim").first()).isVisible();
    page.waitForFunction("() => window.clBench.highlights !== undefined");
    // Whatever is still on its way, the rows of the list above all.
    page.waitForTimeout(2000);
    double payload = traffic.take();
    double oneClaim = newClaim(page, traffic, api, id);
    var measured = measure(page, script("measure.js") + ";" + script("ours.js"));
    measured.put("payloadBytes", payload);
    measured.put("newClaimBytes", oneClaim);
    return measured;
  }

  /** What a teammate's claim costs the wire, from the request that marks it to its highlight. */
  private static double newClaim(Page page, Traffic traffic, Api api, String id) throws Exception {
    var shown = page.evaluate("() => document.querySelector('annotatable-article').view.spans().length");
    api.post(
        "/articles/" + id + "/claims", Map.of("spans", List.of(Map.of("start", 5, "end", 45))));
    page.waitForFunction(
        "before => document.querySelector('annotatable-article').view.spans().length > before",
        shown);
    // The row of the list follows the highlight.
    page.waitForTimeout(2000);
    return traffic.take();
  }

  private static Map<String, Double> marks(Seat seat, LongArticle article) throws IOException {
    Page page = seat.page();
    page.navigate("about:blank");
    page.evaluate(
        "given => (window.given = given)",
        Map.of(
            "text",
            article.text(),
            "claims",
            article.claims().stream().map(span -> List.of(span[0], span[1])).toList()));
    return measure(page, script("measure.js") + ";" + script("marks.js"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Double> measure(Page page, String script) {
    var measured = (Map<String, Number>) page.evaluate("async () => {" + script + "}");
    var result = new TreeMap<String, Double>();
    measured.forEach((name, value) -> result.put(name, value.doubleValue()));
    CDPSession session = page.context().newCDPSession(page);
    session.send("HeapProfiler.enable");
    session.send("HeapProfiler.collectGarbage");
    session.send("Performance.enable");
    for (var metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      var name = metric.getAsJsonObject().get("name").getAsString();
      if (name.equals("JSHeapUsedSize") || name.equals("Nodes")) {
        result.put(name, metric.getAsJsonObject().get("value").getAsDouble());
      }
    }
    return result;
  }

  private static String fill(Api api, LongArticle article) throws Exception {
    var id =
        api.post("/articles", Map.of("title", "A long article", "text", article.text()))
            .get("id")
            .asString();
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writing =
          IntStream.range(0, WRITERS)
              .<Future<?>>mapToObj(
                  writer ->
                      writers.submit(
                          () -> {
                            for (int n = writer; n < article.claims().size(); n += WRITERS) {
                              var span = article.claims().get(n);
                              api.post(
                                  "/articles/" + id + "/claims",
                                  Map.of(
                                      "spans", List.of(Map.of("start", span[0], "end", span[1]))));
                            }
                            return null;
                          }))
              .toList();
      for (var writer : writing) {
        writer.get();
      }
    }
    return id;
  }

  private static String table(
      LongArticle article, Map<String, Double> ours, Map<String, Double> marks) {
    var table = new StringBuilder();
    table.append(
        "%n%,d words, %,d claims%n%-48s %12s %12s%n"
            .formatted(
                article.words(), article.claims().size(), "", "claimlight", "plain marks"));
    row(table, "text in the page to the highlights in view, ms", ours, marks, "highlights");
    row(table, "a new mark, script and layout, median ms", ours, marks, "newMark");
    row(table, "a new mark, the slowest of 40, ms", ours, marks, "newMarkWorst");
    row(table, "scrolling: frames", ours, marks, "frames");
    row(table, "scrolling: dropped frames", ours, marks, "dropped");
    row(table, "scrolling: longest frame, ms", ours, marks, "longestFrame");
    row(table, "rows of the list in the page", ours, marks, "rowsInPage");
    row(table, "list to its end, ms", ours, marks, "listToEnd");
    row(table, "payload of the page, bytes", ours, marks, "payloadBytes");
    row(table, "a teammate's new claim on the wire, bytes", ours, marks, "newClaimBytes");
    row(table, "nodes", ours, marks, "Nodes");
    row(table, "JavaScript heap, bytes", ours, marks, "JSHeapUsedSize");
    return table.toString();
  }

  private static void row(
      StringBuilder table,
      String name,
      Map<String, Double> ours,
      Map<String, Double> marks,
      String key) {
    table.append("%-48s %12s %12s%n".formatted(name, cell(ours.get(key)), cell(marks.get(key))));
  }

  private static String cell(@Nullable Double value) {
    if (value == null) {
      return "-";
    }
    return value >= 1000
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static String script(String name) throws IOException {
    try (InputStream file = DrawingBench.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
