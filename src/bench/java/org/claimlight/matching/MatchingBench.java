package org.claimlight.matching;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.claimlight.articles.ArticleId;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Embedding;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.Similar;
import org.claimlight.search.index.SimilarTo;
import org.claimlight.search.Machine;
import org.claimlight.search.lucene.TestIndexes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often the right earlier check comes first, and how long it takes: from the text to the list of
 * claims, the text's own embedding included, without the database's part of showing them.
 *
 * <p>A check stands in the index as a settled claim would: its claim as the quote, its title as the
 * statement, its subtitle as the rationale. Larger indexes hold copies of the checks whose words and
 * meanings are recombined of two of them each; the model itself could not embed so many in an
 * acceptable time (it does about 200 a second).
 */
class MatchingBench {

  /** Of a meaning: two for each of its dimensions. */
  private static final int BYTES = 2 * 768;

  @TempDir Path folder;

  private SentenceModel model;
  private PostsAndChecks data;
  private List<String> posts;

  @Test
  void qualityAndLatency() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        PostsAndChecks.areThere(),
        "Skipped: the posts and checks of CLEF CheckThat! are not there (-Dclaim-matching=folder)");
    data = PostsAndChecks.read();
    posts = data.posts().stream().map(Wording::of).toList();
    model = new SentenceModel(true);
    Assumptions.assumeTrue(
        model.awaitState() == SentenceModel.State.READY, "Skipped: the model does not run here");
    List<ClaimDocument> documents = documents();
    System.out.printf(
        "%nMatching: %,d posts against %,d checks (CLEF CheckThat! 2022, task 2A, en, train)%n",
        posts.size(), documents.size());
    System.out.println(Machine.described());
    try (Opened index = new Opened(folder.resolve("small"), documents)) {
      quality(index.index());
      latency(index.index(), documents.size());
    }
    int many = Integer.getInteger("claims", 500_000);
    try (Opened index = new Opened(folder.resolve("large"), recombined(documents, many))) {
      latency(index.index(), many);
    }
  }

  private record Opened(ClaimIndex index) implements AutoCloseable {

    private static final int BATCH = 2_000;

    Opened(Path folder, Iterable<ClaimDocument> documents) {
      this(TestIndexes.in(folder));
      index.open();
      long begun = System.nanoTime();
      List<ClaimDocument> batch = new ArrayList<>();
      long change = 0;
      for (ClaimDocument document : documents) {
        batch.add(document);
        change++;
        if (batch.size() == BATCH) {
          index.apply(IndexBatch.of(batch, change));
          batch.clear();
        }
      }
      index.apply(IndexBatch.of(batch, change));
      index.commit();
      System.out.printf(
          "%,d claims indexed with their meanings in %.0f s%n",
          change, (System.nanoTime() - begun) / 1e9);
    }

    @Override
    public void close() {
      index.close();
    }
  }

  private List<ClaimDocument> documents() throws IOException {
    List<Embedding> meanings = meanings();
    List<ClaimDocument> documents = new ArrayList<>();
    for (int i = 0; i < data.checks().size(); i++) {
      documents.add(document(id(i), data.checks().get(i), meanings.get(i)));
    }
    return documents;
  }

  static ClaimDocument document(
      ClaimId id, PostsAndChecks.Check check, @Nullable Embedding meaning) {
    return new ClaimDocument(
        id,
        1,
        new ClaimDocument.Article(
            new ArticleId(new UUID(0, 1)), "Checks", "The desk", "en", null),
        List.of(check.claim()),
        check.title(),
        "",
        null,
        List.of(),
        "settled",
        List.of(),
        check.subtitle().isBlank() ? List.of() : List.of(check.subtitle()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        Instant.EPOCH,
        Instant.EPOCH,
        meaning,
        null);
  }

  private static ClaimId id(int number) {
    return new ClaimId(new UUID(1, number));
  }

  /** Computed once for all runs: it takes a minute. */
  private List<Embedding> meanings() throws IOException {
    Path kept = Path.of("target", "bench", "meanings-" + SentenceModel.NAME + ".bin");
    List<Embedding> meanings = new ArrayList<>();
    if (Files.exists(kept)) {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(kept)))) {
        for (int i = 0; i < data.checks().size(); i++) {
          meanings.add(Embedding.fromBytes(in.readNBytes(BYTES)));
        }
      }
      return meanings;
    }
    Files.createDirectories(kept.getParent());
    long begun = System.nanoTime();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(kept)))) {
      for (PostsAndChecks.Check check : data.checks()) {
        Embedding meaning =
            model.embed(Wording.of(check.claim() + " " + check.title())).orElseThrow();
        out.write(meaning.toBytes());
        meanings.add(meaning);
      }
    }
    System.out.printf(
        "Embedding: %.0f claims a second%n",
        data.checks().size() / ((System.nanoTime() - begun) / 1e9));
    return meanings;
  }

  /** Made one by one, as so many would not fit into the heap. */
  private Iterable<ClaimDocument> recombined(List<ClaimDocument> documents, int many) {
    return () -> {
      Random random = new Random(42);
      return java.util.stream.IntStream.range(0, many)
          .mapToObj(
              i -> {
                if (i < documents.size()) {
                  return documents.get(i);
                }
                int a = random.nextInt(documents.size());
                int b = random.nextInt(documents.size());
                PostsAndChecks.Check one = data.checks().get(a);
                PostsAndChecks.Check other = data.checks().get(b);
                return document(
                    id(i),
                    new PostsAndChecks.Check(
                        half(one.claim(), true) + " " + half(other.claim(), false),
                        half(one.title(), true) + " " + half(other.title(), false),
                        other.subtitle()),
                    between(documents.get(a), documents.get(b), random));
              })
          .iterator();
    };
  }

  private static String half(String text, boolean first) {
    String[] words = text.split(" ");
    int middle = (words.length + 1) / 2;
    return String.join(
        " ",
        first
            ? Arrays.copyOfRange(words, 0, middle)
            : Arrays.copyOfRange(words, middle, words.length));
  }

  private static Embedding between(ClaimDocument one, ClaimDocument other, Random random) {
    float[] a = one.embedding().toArray();
    float[] b = other.embedding().toArray();
    float[] vector = new float[a.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = a[i] + b[i] + (float) random.nextGaussian() * 0.02f;
    }
    return Embedding.of(vector);
  }

  private void quality(ClaimIndex index) {
    Map<ClaimId, Integer> numbers = new HashMap<>();
    for (int i = 0; i < data.checks().size(); i++) {
      numbers.put(id(i), i);
    }
    System.out.printf("%n%s%n", Quality.head());
    List<List<Similar>> byWords = new ArrayList<>();
    List<List<Similar>> byBoth = new ArrayList<>();
    List<List<Similar>> byMeaning = new ArrayList<>();
    for (String post : posts) {
      Optional<Embedding> meaning = model.embedLookedFor(post).get();
      byWords.add(index.similar(new SimilarTo(post, Optional::empty, Set.of(), Quality.WANTED)));
      byMeaning.add(meaningAlone(index, meaning));
      byBoth.add(index.similar(new SimilarTo(post, () -> meaning, Set.of(), 20)));
    }
    print("words alone (BM25)", byWords, numbers);
    print("meaning alone", byMeaning, numbers);
    print("both (goal: MAP@5 0.92)", byBoth, numbers);
    degrees("called, by words and meaning", byBoth, numbers);
    degrees("called, by words alone", byWords, numbers);
  }

  /** With a text that has no word in common with any. */
  private static List<Similar> meaningAlone(ClaimIndex index, Optional<Embedding> meaning) {
    return index.similar(new SimilarTo("", () -> meaning, Set.of(), Quality.WANTED));
  }

  private void print(String name, List<List<Similar>> found, Map<ClaimId, Integer> numbers) {
    System.out.println(
        new Quality(data.answers())
            .of(
                name,
                found.stream()
                    .map(some -> some.stream().map(one -> numbers.get(one.claim())).toList())
                    .toList()));
  }

  /** How often what is called so is right: the bounds of {@link Degree} come from here. */
  private void degrees(
      String title, List<List<Similar>> found, Map<ClaimId, Integer> numbers) {
    System.out.printf("%n%-28s %8s %8s%n", title, "claims", "right");
    for (Degree degree : Degree.values()) {
      int claims = 0;
      int right = 0;
      for (int post = 0; post < found.size(); post++) {
        for (Similar one : found.get(post)) {
          if (Degree.of(one.score()) == degree) {
            claims++;
            right += data.answers().get(post).contains(numbers.get(one.claim())) ? 1 : 0;
          }
        }
      }
      System.out.printf(
          "%-28s %8d %7.1f%%%n", degree.slug(), claims, claims == 0 ? 0 : 100.0 * right / claims);
    }
    for (double from = 0.7; from < 1.5; from += 0.05) {
      int claims = 0;
      int right = 0;
      for (int post = 0; post < found.size(); post++) {
        for (Similar one : found.get(post)) {
          if (one.score() >= from && one.score() < from + 0.05) {
            claims++;
            right += data.answers().get(post).contains(numbers.get(one.claim())) ? 1 : 0;
          }
        }
      }
      System.out.printf(
          "score %.2f to %.2f           %8d %7.1f%%%n",
          from, from + 0.05, claims, claims == 0 ? 0 : 100.0 * right / claims);
    }
  }

  private void latency(ClaimIndex index, int claims) {
    System.out.printf("%n%-40s %8s %8s %8s%n", claims + " claims, ms", "p50", "p95", "p99");
    double[] embedding = new double[posts.size()];
    double[] searching = new double[posts.size()];
    double[] whole = new double[posts.size()];
    for (int round = 0; round < 2; round++) {
      // The first round is for warming up.
      for (int i = 0; i < posts.size(); i++) {
        long begun = System.nanoTime();
        Optional<Embedding> meaning = model.embedLookedFor(Wording.of(data.posts().get(i))).get();
        long embedded = System.nanoTime();
        index.similar(new SimilarTo(posts.get(i), () -> meaning, Set.of(), 10));
        long searched = System.nanoTime();
        String wording = Wording.of(data.posts().get(i));
        index.similar(new SimilarTo(wording, model.embedLookedFor(wording), Set.of(), 10));
        long done = System.nanoTime();
        embedding[i] = (embedded - begun) / 1e6;
        searching[i] = (searched - embedded) / 1e6;
        whole[i] = (done - searched) / 1e6;
      }
    }
    row("the post's own embedding, alone", embedding);
    row("search by words and meaning, alone", searching);
    row("both, as asked (goal: p95 under 25)", whole);
  }

  private static void row(String name, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%-40s %8.1f %8.1f %8.1f%n",
        name,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        sorted[(int) (sorted.length * 0.99)]);
  }
}
