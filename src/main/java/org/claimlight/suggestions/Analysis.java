package org.claimlight.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimlight.articles.Revision;
import org.claimlight.articles.Sentence;
import org.claimlight.articles.Sentences;
import org.claimlight.claims.Span;
import org.claimlight.suggestions.ranking.Signs;

/**
 * The sentences of one revision that can be claims, in the order of the text, with their signs.
 * Holds no words: those are in the revision.
 *
 * @param words of the whole text
 */
record Analysis(int revision, int words, List<Candidate> candidates) {

  /** A sentence as long as a page is no sentence, and a single word is none either. */
  private static final int LONGEST = 1000;

  private static final int FEWEST_WORDS = 3;

  /**
   * @param signs a bit for each
   */
  record Candidate(SuggestionId id, Sentence sentence, int signs) {}

  static Analysis of(Revision revision, String language) {
    var locale = Locale.forLanguageTag(language);
    var signs = new Signs(locale);
    var candidates = new ArrayList<Candidate>();
    int words = 0;
    for (var sentence : Sentences.of(revision.text(), revision.blocks(), locale)) {
      if (sentence.end() - sentence.start() > LONGEST) {
        words += (sentence.end() - sentence.start()) / 6;
        continue;
      }
      var text = sentence.in(revision.text());
      int count = Signs.wordsIn(text);
      words += count;
      if (count >= FEWEST_WORDS) {
        candidates.add(
            new Candidate(
                SuggestionId.of(text), sentence, Signs.set(signs.of(text, sentence.heading()))));
      }
    }
    return new Analysis(revision.number(), words, List.copyOf(candidates));
  }

  /**
   * Of each candidate whether one of the spans is about it: at least half of the shorter of the two
   * is common to both. Spans in other revisions are about nothing here.
   */
  boolean[] covered(List<Span> spans) {
    var covered = new boolean[candidates.size()];
    for (var span : spans) {
      if (span.revision() != revision) {
        continue;
      }
      for (int at = firstEndingBehind(span.start());
          at < covered.length && candidates.get(at).sentence().start() < span.end();
          at++) {
        var sentence = candidates.get(at).sentence();
        int common =
            Math.min(span.end(), sentence.end()) - Math.max(span.start(), sentence.start());
        int shorter = Math.min(span.end() - span.start(), sentence.end() - sentence.start());
        covered[at] |= 2 * common >= shorter;
      }
    }
    return covered;
  }

  private int firstEndingBehind(int offset) {
    int low = 0;
    int high = candidates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (candidates.get(middle).sentence().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
