package org.claimlight.matching;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * One transformer that turns a text into a vector, from the files its Maven artifact brings. It
 * computes with one thread: for texts as short as ours a second one costs more in waiting than it
 * saves, and the other processors are somebody else's.
 */
final class SentenceEncoder {

  /** What is made one vector of the vectors of all word pieces. */
  enum Pooling {
    MEAN,
    /** The first piece stands for the whole text. */
    FIRST
  }

  private static final int LONGEST = 256;

  private static final Map<String, String> TOKENIZING =
      Map.of(
          "padding",
          "false",
          "truncation",
          "true",
          "maxLength",
          Integer.toString(LONGEST),
          "modelMaxLength",
          Integer.toString(LONGEST));

  private final Pooling pooling;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  /**
   * @param name of its files
   * @throws RuntimeException files that are not there, or that cannot be run here
   */
  SentenceEncoder(String name, Pooling pooling) {
    this.pooling = pooling;
    try (InputStream words = file(name + "-tokenizer.json");
        InputStream weights = file(name + ".onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(weights.readAllBytes(), options);
      tokenizer = HuggingFaceTokenizer.newInstance(words, TOKENIZING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream file(String name) throws IOException {
    InputStream file = SentenceEncoder.class.getResourceAsStream("/" + name);
    if (file == null) {
      throw new IOException(name + " is not there");
    }
    return file;
  }

  /** The vector of a text's first 256 word pieces, of length 1. */
  float[] encode(String text) {
    return encode(text, LONGEST);
  }

  /** The vector of a text's first so many word pieces, at most 256, of length 1. */
  float[] encode(String text, int most) {
    long[] pieces = cut(tokenizer.encode(text, true, false).getIds(), most);
    long[] all = new long[pieces.length];
    Arrays.fill(all, 1);
    try (OnnxTensor ids = tensor(pieces);
        OnnxTensor mask = tensor(all);
        OnnxTensor types = tensor(new long[pieces.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return scaled(pooled(((float[][][]) result.get(0).getValue())[0]));
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last piece says that a text ends. */
  private static long[] cut(long[] pieces, int most) {
    if (pieces.length <= most) {
      return pieces;
    }
    long[] cut = Arrays.copyOf(pieces, most);
    cut[most - 1] = pieces[pieces.length - 1];
    return cut;
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private float[] pooled(float[][] pieces) {
    if (pooling == Pooling.FIRST) {
      return pieces[0];
    }
    float[] sum = new float[pieces[0].length];
    for (float[] piece : pieces) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += piece[i];
      }
    }
    return sum;
  }

  /** In the direction of the vector, of length 1. */
  static float[] scaled(float[] vector) {
    double square = 0;
    for (float each : vector) {
      square += each * each;
    }
    float[] scaled = new float[vector.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (vector[i] / Math.sqrt(square));
    }
    return scaled;
  }
}
