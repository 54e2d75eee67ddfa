package org.claimlight.matching;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The sentences of a long text. What it says in one of them is lost in what it says in all: so each
 * is compared on its own as well.
 */
final class Sentences {

  /** Longer than a post, in UTF-16 units. */
  private static final int LONG = 400;

  /** Each costs a search: some ten milliseconds. */
  private static final int MOST = 24;

  /** "He did." says nothing by itself. */
  private static final int SHORTEST = 20;

  /** Of a short text there are none: it is compared as a whole only. */
  static List<String> of(String text) {
    return text.length() <= LONG
        ? List.of()
        : all(text).stream()
            .filter(one -> one.length() >= SHORTEST && Caution.isStatement(one))
            .limit(MOST)
            .toList();
  }

  /** The sentence that has the most of the words: what else a text says has its own numbers. */
  static String with(Collection<String> words, String text) {
    return all(text).stream()
        .max(Comparator.comparingLong(one -> words.stream().filter(one::contains).count()))
        .orElse(text);
  }

  private static List<String> all(String text) {
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
    ends.setText(text);
    List<String> sentences = new ArrayList<>();
    int from = ends.first();
    for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
      sentences.add(text.substring(from, to).strip());
      from = to;
    }
    return sentences;
  }

  private Sentences() {}
}
