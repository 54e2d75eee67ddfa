package org.claimlight.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.claimlight.articles.Block;
import org.claimlight.articles.Sentences;

/**
 * What a text of several sentences says in one of them is lost in what it says in all: so each
 * sentence of a long one is compared on its own as well.
 */
final class LongText {

  /** Longer than a post, in UTF-16 units. */
  private static final int LONG = 400;

  /** Each costs a search: some ten milliseconds. */
  private static final int MOST = 24;

  /** "He did." says nothing by itself. */
  private static final int SHORTEST = 20;

  /** Of a short text there are none: it is compared as a whole only. */
  static List<String> sentences(String text) {
    return text.length() <= LONG
        ? List.of()
        : all(text).stream()
            .filter(one -> one.length() >= SHORTEST && Caution.isStatement(one))
            .limit(MOST)
            .toList();
  }

  /** The sentence that has the most of the words: what else a text says has its own numbers. */
  static String sentenceWith(Collection<String> words, String text) {
    return all(text).stream()
        .max(Comparator.comparingLong(one -> words.stream().filter(one::contains).count()))
        .orElse(text);
  }

  private static List<String> all(String text) {
    Block whole = new Block(Block.Kind.PARAGRAPH, null, 0, text.length());
    // Nobody said of what language it is; the model is English, too.
    return Sentences.of(text, List.of(whole), Locale.ENGLISH).stream()
        .map(sentence -> sentence.in(text))
        .toList();
  }

  private LongText() {}
}
