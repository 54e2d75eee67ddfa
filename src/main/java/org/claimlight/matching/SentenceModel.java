package org.claimlight.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.claimlight.search.index.Embedding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells what a text means, in this process and without the network: by all-MiniLM-L6-v2 and
 * bge-small-en-v1.5, both quantised, English, 384 dimensions each. They err on different texts, so
 * both together are right more often than either (MatchingBench): an embedding is the one's vector
 * beside the other's, and the cosine of two embeddings the weighted mean of what the two say. A
 * post takes about 10 ms. Their two seconds for loading are spent beside the start, not in it.
 */
@Component
class SentenceModel {

  /** Kept with what they computed: vectors of other models cannot be compared. */
  static final String NAME = "all-minilm-l6-v2-q+bge-small-en-v1.5-q";

  private static final double SHARE_OF_MINILM = 0.45;

  /** With this in front the second model was taught to tell what is looked for. */
  private static final String LOOKED_FOR =
      "Represent this sentence for searching relevant passages: ";

  /**
   * So many word pieces of a text that is looked for are read: what it is about has been said by
   * then, and each costs time that somebody waits.
   */
  private static final int LOOKED_AT = 96;

  private static final Logger log = LoggerFactory.getLogger(SentenceModel.class);

  private final CountDownLatch decided = new CountDownLatch(1);
  private volatile @Nullable Models models;
  private volatile State state = State.LOADING;

  /** Whether meanings can be compared. */
  enum State {
    LOADING,
    READY,
    /** Switched off by whoever runs the installation. */
    OFF,
    /** The machine cannot run it. */
    UNSUPPORTED
  }

  SentenceModel(@Value("${claimlight.matching.model}") boolean on) {
    if (on) {
      Thread loader = new Thread(this::load, "sentence-model-loader");
      loader.setDaemon(true);
      loader.start();
    } else {
      decide(State.OFF);
    }
  }

  private void load() {
    try {
      models = Models.load();
      decide(State.READY);
    } catch (LinkageError | RuntimeException e) {
      // Its native libraries are not there for every system and processor.
      log.warn("The sentence model does not run here; claims are compared by their words only", e);
      decide(State.UNSUPPORTED);
    }
  }

  private void decide(State now) {
    state = now;
    decided.countDown();
  }

  State state() {
    return state;
  }

  /** Waits until it is known whether there is a model. */
  State awaitState() throws InterruptedException {
    decided.await();
    return state;
  }

  /**
   * What a claim says, to be found or to be compared with another. Empty when there is no model, or
   * nothing to understand in the text.
   */
  Optional<Embedding> embed(String text) {
    Models loaded = models;
    return loaded == null || text.isBlank() ? Optional.empty() : Optional.of(loaded.embed(text));
  }

  /**
   * The same for a text by which claims are looked for: begun at once, as fast as two processors
   * can, and waited for when it is asked for.
   */
  Supplier<Optional<Embedding>> embedLookedFor(String text) {
    Models loaded = models;
    if (loaded == null || text.isBlank()) {
      return Optional::empty;
    }
    CompletableFuture<Embedding> begun = loaded.embedLookedFor(text);
    return () -> Optional.of(begun.join());
  }

  /**
   * @param centre of the second model's vectors: they all lie in one corner of their space, and
   *     only seen from its middle do their directions tell much
   */
  private record Models(SentenceEncoder miniLm, SentenceEncoder bge, float[] centre) {

    /** Threads of their own: the pool that all share may be one thread on two processors. */
    private static final Executor BESIDE =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().name("sentence-model-", 0).daemon().factory());

    static Models load() {
      SentenceEncoder bge =
          new SentenceEncoder("bge-small-en-v1.5-q", SentenceEncoder.Pooling.FIRST);
      return new Models(
          new SentenceEncoder("all-minilm-l6-v2-q", SentenceEncoder.Pooling.MEAN),
          bge,
          centre(bge));
    }

    /** The mean of sentences about this and that. */
    private static float[] centre(SentenceEncoder encoder) {
      try (InputStream file =
          Objects.requireNonNull(
              SentenceModel.class.getResourceAsStream("ordinary-sentences.txt"))) {
        List<float[]> vectors =
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(encoder::encode)
                .toList();
        float[] mean = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
          for (int i = 0; i < mean.length; i++) {
            mean[i] += vector[i] / vectors.size();
          }
        }
        return mean;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Embedding embed(String text) {
      return together(miniLm.encode(text), bge.encode(text));
    }

    CompletableFuture<Embedding> embedLookedFor(String text) {
      CompletableFuture<float[]> second =
          CompletableFuture.supplyAsync(() -> bge.encode(LOOKED_FOR + text, LOOKED_AT), BESIDE);
      return CompletableFuture.supplyAsync(() -> miniLm.encode(text, LOOKED_AT), BESIDE)
          .thenCombine(second, this::together);
    }

    private Embedding together(float[] first, float[] second) {
      float[] both = new float[first.length + second.length];
      put(first, SHARE_OF_MINILM, both, 0);
      float[] seen = second.clone();
      for (int i = 0; i < seen.length; i++) {
        seen[i] -= centre[i];
      }
      put(SentenceEncoder.scaled(seen), 1 - SHARE_OF_MINILM, both, first.length);
      return Embedding.of(both);
    }

    private static void put(float[] vector, double share, float[] into, int from) {
      for (int i = 0; i < vector.length; i++) {
        into[from + i] = (float) (vector[i] * Math.sqrt(share));
      }
    }
  }
}
