package org.claimlight.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A text of a query as each of the languages of the claims reads it.
 *
 * @param languages of the claims there are
 */
record Readings(Collection<Language> languages) {

  /** The words at one position of a text: as it stands, and its stem unless it is a stop word. */
  record Position(int at, String exact, @Nullable String stem) {

    String stemOrExact() {
      return stem == null ? exact : stem;
    }
  }

  /** The text as each of the languages reads it, each different reading once. */
  List<List<Position>> of(String text) {
    return languages.stream()
        .map(language -> in(language, text))
        .filter(positions -> !positions.isEmpty())
        .distinct()
        .toList();
  }

  static List<Position> in(Language language, String text) {
    List<Position> positions = new ArrayList<>();
    try (TokenStream tokens = ClaimAnalyzer.of(language).tokenStream(Fields.REST, text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
      int at = -1;
      tokens.reset();
      while (tokens.incrementToken()) {
        at += step.getPositionIncrement();
        if (step.getPositionIncrement() > 0) {
          positions.add(new Position(at, term.toString(), null));
        } else {
          positions.add(new Position(at, positions.removeLast().exact(), term.toString()));
        }
      }
      tokens.end();
    } catch (IOException e) {
      // Reads a string: there is nothing to fail.
      throw new UncheckedIOException(e);
    }
    return positions;
  }

  /** Whether the word has a meaning of its own in any of the languages. */
  boolean isTelling(String word) {
    return languages.stream()
        .anyMatch(
            language ->
                in(language, word).stream()
                    .anyMatch(position -> position.stem() != null || !language.isStemmed()));
  }

  /** Whether all claims are of one language. */
  boolean isOne() {
    return languages.size() == 1;
  }
}
