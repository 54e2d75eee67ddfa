package org.claimlight.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The words of all texts of a claim as one field, {@link Fields#ALL}: each word as often as it
 * counts, by where it stands, so that one list of claims says of a word both which have it and how
 * well. This is BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 Extension to Multiple Weighted
 * Fields", CIKM 2004, <a
 * href="https://doi.org/10.1145/1031171.1031181">10.1145/1031171.1031181</a>) with its sum taken
 * while indexing.
 */
final class WeighedWords {

  /**
   * How much a mention counts by where it stands: one in the quote more than all the others
   * together. The context is the article's, not the claim's.
   */
  static final Map<String, Float> WEIGHTS =
      Map.of(Fields.QUOTE, 4f, Fields.STATEMENT, 2f, Fields.REST, 0.8f, Fields.CONTEXT, 0.3f);

  /** Beyond so many mentions a text, or all the rest together, says no more of a word. */
  private static final int MOST_MENTIONS = 3;

  /** Frequencies are whole numbers, weights have one decimal. */
  private static final int SCALE = 10;

  /**
   * The upper end of what is usual: with weights a mention counts more than once. Between 1.2 and 4
   * {@code SearchQualityBench} tells little difference.
   */
  private static final float K1 = 2;

  /** Less than usual: a long quote that says a word is no worse than a short context. */
  private static final float B = 0.3f;

  private static final FieldType TYPE = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TYPE.freeze();
  }

  /** Of words that are only there or not. */
  static final FieldType PRESENCE = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    PRESENCE.setIndexOptions(IndexOptions.DOCS);
    PRESENCE.setOmitNorms(true);
    PRESENCE.freeze();
  }

  private final Map<String, Map<String, Integer>> mentions = new HashMap<>();

  /** BM25 as Lucene has it, but for the field of weighed words, whose frequencies are scaled. */
  static Similarity similarity() {
    Similarity plain = new BM25Similarity();
    // f / (f + k1 · length) with both f and k1 ten times as large is the same.
    Similarity weighed = new BM25Similarity(K1 * SCALE, B);
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return field.equals(Fields.ALL) ? weighed : plain;
      }
    };
  }

  /**
   * @param field one that has a weight
   */
  void add(String field, Language language, String text) {
    Map<String, Integer> words = mentions.computeIfAbsent(field, _ -> new HashMap<>());
    try (TokenStream tokens = ClaimAnalyzer.of(language).tokenStream(field, text)) {
      CharTermAttribute word = tokens.getAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.merge(word.toString(), 1, Integer::sum);
      }
      tokens.end();
    } catch (IOException e) {
      // Reads a string: there is nothing to fail.
      throw new UncheckedIOException(e);
    }
  }

  /** For one document: what they hold is read once. */
  List<Field> fields() {
    return List.of(
        new Field(Fields.ALL, new Weighed(frequencies()), TYPE),
        new Field(Fields.OWN, new Weighed(own()), PRESENCE));
  }

  private Map<String, Integer> own() {
    Map<String, Integer> own = new HashMap<>();
    mentions.forEach(
        (field, words) -> {
          if (!field.equals(Fields.CONTEXT)) {
            words.keySet().forEach(word -> own.put(word, 1));
          }
        });
    return own;
  }

  private Map<String, Integer> frequencies() {
    Map<String, Integer> frequencies = new HashMap<>();
    WEIGHTS.forEach(
        (field, weight) ->
            mentions
                .getOrDefault(field, Map.of())
                .forEach(
                    (word, count) ->
                        frequencies.merge(
                            word,
                            Math.round(weight * SCALE * Math.min(count, MOST_MENTIONS)),
                            Integer::sum)));
    return frequencies;
  }

  private static final class Weighed extends TokenStream {

    private final Map<String, Integer> frequencies;
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private Iterator<Map.Entry<String, Integer>> rest;

    Weighed(Map<String, Integer> frequencies) {
      this.frequencies = frequencies;
      this.rest = frequencies.entrySet().iterator();
    }

    @Override
    public void reset() {
      rest = frequencies.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!rest.hasNext()) {
        return false;
      }
      clearAttributes();
      Map.Entry<String, Integer> next = rest.next();
      word.append(next.getKey());
      frequency.setTermFrequency(next.getValue());
      return true;
    }
  }
}
