package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.search.index.ClaimDocuments.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.index.StoredQuery;
import org.junit.jupiter.api.Test;

/**
 * What it costs to try one claim on many saved searches. The claims are sentences of the seeds with
 * the words around them; the searches are made of the seeds' words, of every kind of clause in turn.
 * The order of the random numbers is fixed.
 */
class StoredQueriesBench {

  private static final int CLAIMS = 200;
  private static final int[] SEARCHES = {100, 1_000, 5_000};

  private static final List<String> KINDS =
      List.of(
          "%s",
          "%s %s",
          "\"%s %s\"",
          "%s -%s",
          "(%s OR %s) %s",
          "%s %s %s %s %s %s",
          "%.3s* %s",
          "claimant:%s %s",
          "%s marked:2025.. sources:0",
          "tag:%s OR tag:%s");

  @Test
  void oneClaimOnManySearches() throws IOException {
    var random = new Random(42);
    String text = seeds();
    List<String> sentences =
        Arrays.stream(text.split("(?<=[.!?])\\s+")).filter(one -> one.length() > 40).toList();
    List<String> words =
        Arrays.stream(text.split("[^\\p{L}]+")).filter(word -> word.length() > 3).toList();
    List<ClaimDocument> claims = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      int at = random.nextInt(sentences.size() - 4) + 2;
      claims.add(
          claim(
              sentences.get(at),
              with ->
                  with.statement(sentences.get(at))
                      .context(sentences.get(at - 1) + " … " + sentences.get(at + 1))
                      .claimant(words.get(at))
                      .tags(words.get(at + 1))));
    }
    var table =
        new StringBuilder(
            """

            Saved searches: one changed claim tried on all of them, %d claims
            searches | first claim, ms | p50, ms | p95, ms | p99, ms | answers a claim
            """
                .formatted(CLAIMS));
    for (int count : SEARCHES) {
      Map<Integer, StoredQuery> queries = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        Object[] some =
            random.ints(6, 0, words.size()).mapToObj(words::get).toArray();
        String query = KINDS.get(i % KINDS.size()).formatted(some);
        queries.put(i, new StoredQuery(QueryLanguage.parse(query), Map.of()));
      }
      var matcher = new MemoryStoredQueries(ZoneOffset.UTC).of(queries);
      long began = System.nanoTime();
      matcher.answeredBy(claims.getFirst());
      double first = (System.nanoTime() - began) / 1e6;
      // Warm, as the worker's thread is.
      claims.stream().limit(CLAIMS / 2).forEach(matcher::answeredBy);
      double[] millis = new double[CLAIMS];
      long answers = 0;
      for (int i = 0; i < CLAIMS; i++) {
        long from = System.nanoTime();
        answers += matcher.answeredBy(claims.get(i)).size();
        millis[i] = (System.nanoTime() - from) / 1e6;
      }
      Arrays.sort(millis);
      assertThat(answers).isPositive();
      table.append(
          "%,8d | %.1f | %.2f | %.2f | %.2f | %.1f%n"
              .formatted(
                  count,
                  first,
                  millis[CLAIMS / 2],
                  millis[CLAIMS * 95 / 100],
                  millis[CLAIMS * 99 / 100],
                  (double) answers / CLAIMS));
    }
    System.out.println(table);
  }

  private static String seeds() throws IOException {
    var text = new StringBuilder();
    try (var files = Files.list(Path.of("seeds"))) {
      for (Path file : files.sorted().toList()) {
        text.append(Files.readString(file)).append("\n");
      }
    }
    return text.toString();
  }
}
