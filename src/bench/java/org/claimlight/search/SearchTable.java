package org.claimlight.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimlight.search.Race.Lane;
import org.claimlight.search.Task.Kind;

/** The table that the benchmark of search prints, and what it says of its goals. */
final class SearchTable {

  /** Ours to bare Lucene at the 95th percentile. */
  private static final double AT_MOST = 1.5;

  /** Each database's to ours at the 95th percentile. */
  private static final double AT_LEAST = 20;

  private final List<String> missed = new ArrayList<>();
  private int goals;

  /** Prints at once: the table takes minutes, and half of one is better than none. */
  @SuppressWarnings("SystemOut") // Printing is what a benchmark is for.
  void line(String line) {
    System.out.println(line);
  }

  void columns() {
    line("");
    line(
        "%-28s %-11s %9s %9s %9s %10s %10s %6s %6s"
            .formatted(
                "query", "engine", "p50 ms", "p95 ms", "p99 ms", "1 client/s", "2 clients/s", "n",
                "hits"));
  }

  void add(Kind kind, Map<Engine, Lane> lanes) {
    String title = kind.title;
    for (var lane : lanes.entrySet()) {
      var took = lane.getValue().alone;
      line(
          "%-28s %-11s %9.2f %9.2f %9.2f %10.1f %10.1f %6d %6.1f"
              .formatted(
                  title,
                  lane.getKey().name(),
                  took.millis(0.50),
                  took.millis(0.95),
                  took.millis(0.99),
                  lane.getValue().perSecond(),
                  lane.getValue().twoClients,
                  took.count(),
                  lane.getValue().hitsOnAPage()));
      title = "";
    }
    var ratios = new ArrayList<String>();
    double ours = 0;
    for (var lane : lanes.entrySet()) {
      double p95 = lane.getValue().alone.millis(0.95);
      if (lane.getKey() instanceof OurService) {
        ours = p95;
      } else if (lane.getKey().isDatabase()) {
        goals++;
        ratios.add("%s/ours %.0f%s".formatted(lane.getKey().name(), p95 / ours,
            told(kind, lane.getKey(), p95 / ours >= AT_LEAST, p95 / ours)));
      } else {
        goals++;
        ratios.add("ours/%s %.2f%s".formatted(lane.getKey().name(), ours / p95,
            told(kind, lane.getKey(), ours / p95 <= AT_MOST, ours / p95)));
      }
    }
    line("  at p95: " + String.join(", ", ratios));
  }

  private String told(Kind kind, Engine other, boolean reached, double ratio) {
    if (!reached) {
      missed.add("%s, %s: %.2f".formatted(kind.title, other.name(), ratio));
    }
    return reached ? "" : " (missed)";
  }

  void goals() {
    line("");
    line(
        "goals: ours at most %.1f times Lucene, each database at least %.0f times ours, at p95: %d of %d reached%s"
            .formatted(
                AT_MOST,
                AT_LEAST,
                goals - missed.size(),
                goals,
                missed.isEmpty() ? "" : "; missed: " + String.join("; ", missed)));
  }
}
