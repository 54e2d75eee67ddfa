package org.claimlight.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * English text, case and accents folded, every word both as it stands (marked {@code =}) and,
 * unless it is a stop word, stemmed; both at the same position.
 */
final class ClaimAnalyzer extends Analyzer {

  /** Stands before a word that is not stemmed. No token of the tokenizer holds it. */
  static final char EXACT = '=';

  /** Keeps a phrase from running over from one value of a field into the next. */
  private static final int GAP = 100;

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer source = new StandardTokenizer();
    TokenStream words = new EnglishPossessiveFilter(source);
    words = new LowerCaseFilter(words);
    words = new ASCIIFoldingFilter(words);
    words = new KeywordRepeatFilter(words);
    words = new StopStems(words);
    words = new PorterStemFilter(words);
    words = new MarkExact(words);
    return new TokenStreamComponents(source, words);
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP;
  }

  /** Drops the second copy of a stop word, the one that would be stemmed. */
  private static final class StopStems extends FilteringTokenFilter {

    private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    StopStems(TokenStream input) {
      super(input);
    }

    @Override
    protected boolean accept() {
      return keyword.isKeyword() || !STOP_WORDS.contains(term.buffer(), 0, term.length());
    }
  }

  private static final class MarkExact extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    MarkExact(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (keyword.isKeyword()) {
        int length = term.length();
        char[] buffer = term.resizeBuffer(length + 1);
        System.arraycopy(buffer, 0, buffer, 1, length);
        buffer[0] = EXACT;
        term.setLength(length + 1);
      }
      return true;
    }
  }
}
