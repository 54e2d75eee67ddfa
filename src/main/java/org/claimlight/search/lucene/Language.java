package org.claimlight.search.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * The languages whose words are stemmed, each by the filters that Lucene's own analyzer for it
 * uses. Text in any other language, Chinese, Japanese and Korean among them, and text whose
 * language nobody said is {@linkplain #of neutral}: found by its words as they stand.
 */
enum Language {
  ENGLISH("en", EnglishAnalyzer.getDefaultStopSet(), PorterStemFilter::new) {
    @Override
    TokenStream words(TokenStream tokens) {
      return new EnglishPossessiveFilter(tokens);
    }

    @Override
    boolean isFiller(String word) {
      return ENGLISH_FILLERS.contains(word);
    }
  },
  ARABIC(
      "ar",
      ArabicAnalyzer.getDefaultStopSet(),
      words -> new ArabicStemFilter(unlessKept(words, ArabicNormalizationFilter::new))),
  BULGARIAN("bg", BulgarianAnalyzer.getDefaultStopSet(), BulgarianStemFilter::new),
  CATALAN(
      "ca",
      CatalanAnalyzer.getDefaultStopSet(),
      words -> new SnowballFilter(words, new CatalanStemmer())),
  CZECH("cs", CzechAnalyzer.getDefaultStopSet(), CzechStemFilter::new),
  DANISH(
      "da",
      DanishAnalyzer.getDefaultStopSet(),
      words -> new SnowballFilter(words, new DanishStemmer())),
  DUTCH(
      "nl",
      DutchAnalyzer.getDefaultStopSet(),
      words -> new SnowballFilter(words, new DutchStemmer())),
  FINNISH(
      "fi",
      FinnishAnalyzer.getDefaultStopSet(),
      words -> new SnowballFilter(words, new FinnishStemmer())),
  FRENCH("fr", FrenchAnalyzer.getDefaultStopSet(), FrenchLightStemFilter::new) {
    @Override
    TokenStream words(TokenStream tokens) {
      return new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES);
    }
  },
  GERMAN(
      "de",
      GermanAnalyzer.getDefaultStopSet(),
      words -> new GermanLightStemFilter(unlessKept(words, GermanNormalizationFilter::new))),
  GREEK(
      "el",
      GreekAnalyzer.getDefaultStopSet(),
      words -> new GreekStemFilter(unlessKept(words, GreekLowerCaseFilter::new))),
  HUNGARIAN(
      "hu",
      HungarianAnalyzer.getDefaultStopSet(),
      words -> new SnowballFilter(words, new HungarianStemmer())),
  ITALIAN("it", ItalianAnalyzer.getDefaultStopSet(), ItalianLightStemFilter::new) {
    @Override
    TokenStream words(TokenStream tokens) {
      return new ElisionFilter(tokens, ITALIAN_ARTICLES);
    }
  },
  LATVIAN("lv", LatvianAnalyzer.getDefaultStopSet(), LatvianStemFilter::new),
  NORWEGIAN(
      "no",
      NorwegianAnalyzer.getDefaultStopSet(),
      words -> new SnowballFilter(words, new NorwegianStemmer())),
  PORTUGUESE("pt", PortugueseAnalyzer.getDefaultStopSet(), PortugueseLightStemFilter::new),
  ROMANIAN(
      "ro",
      RomanianAnalyzer.getDefaultStopSet(),
      words -> new SnowballFilter(words, new RomanianStemmer())),
  RUSSIAN(
      "ru",
      RussianAnalyzer.getDefaultStopSet(),
      words -> new SnowballFilter(words, new RussianStemmer())),
  SPANISH("es", SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new),
  SWEDISH(
      "sv",
      SwedishAnalyzer.getDefaultStopSet(),
      words -> new SnowballFilter(words, new SwedishStemmer())),
  NEUTRAL("", CharArraySet.EMPTY_SET, null);

  private static final CharArraySet ITALIAN_ARTICLES =
      new CharArraySet(
          Arrays.asList(
              "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
              "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"),
          true);

  /** Its stop words are few: "than" and "would" are searched for, but say nothing. */
  private static final CharArraySet ENGLISH_FILLERS = fillers("english_stop.txt");

  private static final Map<String, Language> BY_CODE = new TreeMap<>();

  static {
    for (Language language : values()) {
      BY_CODE.put(language.code, language);
    }
    // Bokmål and Nynorsk are written in the codes of their own as well.
    BY_CODE.put("nb", NORWEGIAN);
    BY_CODE.put("nn", NORWEGIAN);
  }

  private final String code;
  private final CharArraySet stopWords;
  private final @Nullable UnaryOperator<TokenStream> stems;

  Language(String code, CharArraySet stopWords, @Nullable UnaryOperator<TokenStream> stems) {
    this.code = code;
    this.stopWords = stopWords;
    this.stems = stems;
  }

  /**
   * @param tag of BCP 47, such as {@code en} or {@code de-AT}; null when nobody said
   */
  static Language of(@Nullable String tag) {
    String code = tag == null ? "" : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return BY_CODE.getOrDefault(code, NEUTRAL);
  }

  /** The code of ISO 639, as the index marks this language's stems with; empty for neutral. */
  String code() {
    return code;
  }

  boolean isStemmed() {
    return stems != null;
  }

  CharArraySet stopWords() {
    return stopWords;
  }

  /** Whether a word says nothing of what a text is about. */
  boolean isFiller(String word) {
    return stopWords.contains(word);
  }

  private static CharArraySet fillers(String file) {
    try (InputStream words = SnowballFilter.class.getResourceAsStream(file)) {
      return WordlistLoader.getSnowballWordSet(Objects.requireNonNull(words));
    } catch (IOException e) {
      // It stands in Lucene's own jar.
      throw new UncheckedIOException(e);
    }
  }

  /** Takes from words what is written onto them but belongs to none of their forms. */
  TokenStream words(TokenStream tokens) {
    return tokens;
  }

  TokenStream stems(TokenStream words) {
    return stems == null ? words : stems.apply(words);
  }

  /** A filter that does not know of words that are to stay as they stand, kept from them. */
  private static TokenStream unlessKept(TokenStream words, Function<TokenStream, TokenStream> to) {
    return new ConditionalTokenFilter(words, to) {

      private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

      @Override
      protected boolean shouldFilter() {
        return !keyword.isKeyword();
      }
    };
  }
}
