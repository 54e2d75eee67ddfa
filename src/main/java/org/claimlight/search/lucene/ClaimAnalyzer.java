package org.claimlight.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Text of one language, case and accents folded, every word both as it stands (marked {@code =})
 * and, unless it is a stop word or the language is not stemmed, as its stem (marked with the
 * language); both at the same position.
 */
final class ClaimAnalyzer extends Analyzer {

  /** Stands before a word that is not stemmed. No token of the tokenizer holds it. */
  static final char EXACT = '=';

  /** Keeps a phrase from running over from one value of a field into the next. */
  private static final int GAP = 100;

  private static final NormalizeCharMap UNSEEN = unseen();

  private static final Map<Language, ClaimAnalyzer> BY_LANGUAGE = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      BY_LANGUAGE.put(language, new ClaimAnalyzer(language));
    }
  }

  private final Language language;

  private ClaimAnalyzer(Language language) {
    this.language = language;
  }

  private static NormalizeCharMap unseen() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    // Soft hyphen, zero width space, word joiner, byte order mark. Joiners of letters stay.
    for (String unseen : List.of("\u00ad", "\u200b", "\u2060", "\ufeff")) {
      map.add(unseen, "");
    }
    return map.build();
  }

  /** There is one for each language; any thread may use it. */
  static ClaimAnalyzer of(Language language) {
    return Objects.requireNonNull(BY_LANGUAGE.get(language));
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer source = new StandardTokenizer();
    TokenStream words = new LowerCaseFilter(language.words(source));
    if (language.isStemmed()) {
      words = new KeywordRepeatFilter(words);
      words = new StopStems(words, language);
      words = language.stems(words);
    }
    words = new Marks(words, language);
    // Last: stemmers and stop words know their language's accents.
    words = new ASCIIFoldingFilter(words);
    return new TokenStreamComponents(source, words);
  }

  /** Web pages hide hyphens and joints in their words, which nobody sees or types. */
  @Override
  protected Reader initReader(String fieldName, Reader text) {
    return new MappingCharFilter(UNSEEN, text);
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP;
  }

  /** Drops the second copy of a stop word, the one that would be stemmed. */
  private static final class StopStems extends FilteringTokenFilter {

    private final Language language;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    StopStems(TokenStream input, Language language) {
      super(input);
      this.language = language;
    }

    @Override
    protected boolean accept() {
      return keyword.isKeyword() || !language.stopWords().contains(term.buffer(), 0, term.length());
    }
  }

  /** Tells words as they stand from stems, and the stems of one language from another's. */
  private static final class Marks extends TokenFilter {

    private final String exact = String.valueOf(EXACT);
    private final String stem;
    private final boolean isStemmed;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    Marks(TokenStream input, Language language) {
      super(input);
      this.stem = language.code() + EXACT;
      this.isStemmed = language.isStemmed();
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String mark = isStemmed && !keyword.isKeyword() ? stem : exact;
      int length = term.length();
      char[] buffer = term.resizeBuffer(length + mark.length());
      System.arraycopy(buffer, 0, buffer, mark.length(), length);
      mark.getChars(0, mark.length(), buffer, 0);
      term.setLength(length + mark.length());
      return true;
    }
  }
}
