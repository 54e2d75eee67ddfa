package org.claimlight.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a text that have a meaning of their own, as a language stems them. */
final class Stems {

  /**
   * @param text as it stands in the index
   * @param typed as it stands in the text
   */
  record Stem(String text, String typed) {}

  /** In the text's order; those of a language that is not stemmed are the words as they stand. */
  static List<Stem> of(String text, Language language) {
    List<Stem> stems = new ArrayList<>();
    try (TokenStream tokens = ClaimAnalyzer.of(language).tokenStream(Fields.SAYS, text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (!language.isStemmed() || step.getPositionIncrement() == 0) {
          stems.add(
              new Stem(term.toString(), text.substring(place.startOffset(), place.endOffset())));
        }
      }
      tokens.end();
    } catch (IOException e) {
      // Reads a string: there is nothing to fail.
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  private Stems() {}
}
