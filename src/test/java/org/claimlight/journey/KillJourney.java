package org.claimlight.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after a kill, in the database and in the index. */
class KillJourney {

  private static final int SENTENCES = 2_000;
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 40;
  private static final int WRITERS = 2;

  @TempDir Path data;

  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

  @Test
  void everyAcknowledgedClaimSurvivesAKillAndIsFound() throws Exception {
    try (WorkbenchProcess workbench = WorkbenchProcess.demo(data).start();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      Api api = Api.of(workbench, "ana");
      String article = importArticle(api);
      String text = api.get("/articles/" + article).get("text").asString();

      List<Future<?>> writing =
          IntStream.range(0, WRITERS)
              .<Future<?>>mapToObj(
                  writer -> writers.submit(() -> markUntilKilled(api, article, text, writer)))
              .toList();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> acknowledged.size() >= ACKNOWLEDGED_BEFORE_THE_KILL);
      workbench.kill();
      for (Future<?> writer : writing) {
        writer.get();
      }

      workbench.start();
      var kept =
          api.get("/articles/" + article + "/claims")
              .get("items")
              .valueStream()
              .map(claim -> claim.get("id").asString())
              .collect(Collectors.toSet());
      assertThat(kept).containsAll(acknowledged);
      assertThat(api.get("/search?q=mayor").get("total").asInt()).isEqualTo(kept.size());
    }
  }

  private static String importArticle(Api api) throws IOException, InterruptedException {
    String text =
        IntStream.range(0, SENTENCES)
            .mapToObj(KillJourney::sentence)
            .collect(Collectors.joining("\n\n"));
    return api.post("/articles", Map.of("title", "Trees of the city", "text", text))
        .get("id")
        .asString();
  }

  private static String sentence(int number) {
    return "In year %d the mayor planted trees.".formatted(number);
  }

  private Void markUntilKilled(Api api, String article, String text, int writer)
      throws InterruptedException {
    for (int number = writer; number < SENTENCES; number += WRITERS) {
      int start = text.indexOf(sentence(number));
      var span = Map.of("start", start, "end", start + sentence(number).length());
      try {
        acknowledged.add(
            api.post("/articles/" + article + "/claims", Map.of("spans", List.of(span)))
                .get("id")
                .asString());
      } catch (IOException killed) {
        break;
      }
    }
    return null;
  }
}
