package org.claimlight.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/**
 * Words that a word nobody ever wrote may be a typo of. A word that stands anywhere in the index is
 * none, however odd; nor is one that is short, that has a digit or that begins with a capital: a
 * number or a name that is not there is not there, and its neighbour is another's.
 */
final class Typos {

  private static final int SHORTEST = 5;

  /** From so many letters on, two of them may be wrong. */
  private static final int LONG = 8;

  private static final int MOST_CORRECTIONS = 3;

  /** So many words of a query are looked at: each costs a walk through the index's words. */
  private static final int MOST_LOOKED_AT = 8;

  private final IndexReader reader;
  private final Map<String, List<String>> found = new TreeMap<>();
  private int lookedAt;

  Typos(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * @param typed as it stands in the query
   * @param word as it would stand in the index
   * @return the likeliest first; empty when it is no typo
   */
  List<String> corrections(String typed, String word) {
    if (!mayBeTypo(typed)) {
      return List.of();
    }
    if (found.containsKey(typed)) {
      return found.get(typed);
    }
    try {
      Term term = new Term(Fields.WORDS, word);
      if (reader.docFreq(term) > 0 || ++lookedAt > MOST_LOOKED_AT) {
        return List.of();
      }
      DirectSpellChecker checker = new DirectSpellChecker();
      checker.setMinQueryLength(SHORTEST);
      // The mark of a whole word, and its first letter: few mistype that.
      checker.setMinPrefix(2);
      checker.setMaxEdits(typed.length() >= LONG ? 2 : 1);
      List<String> corrections =
          Arrays.stream(
                  checker.suggestSimilar(
                      term, MOST_CORRECTIONS, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
              .map(suggestion -> suggestion.string.substring(1))
              .toList();
      if (!corrections.isEmpty()) {
        found.put(typed, corrections);
      }
      return corrections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was taken for a typo, with what was looked for instead. */
  Map<String, List<String>> found() {
    return found;
  }

  private static boolean mayBeTypo(String typed) {
    return typed.length() >= SHORTEST
        && typed.codePoints().allMatch(c -> Character.isLetter(c) && !Character.isUpperCase(c));
  }
}
