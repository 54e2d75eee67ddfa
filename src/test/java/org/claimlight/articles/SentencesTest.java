package org.claimlight.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  private static List<String> cut(String text, Locale locale) {
    return Sentences.of(text, CanonicalText.paragraphs(text), locale).stream()
        .map(sentence -> sentence.in(text))
        .toList();
  }

  /** A bar stands where a sentence ends. */
  static List<Arguments> hardCases() {
    return List.of(
        Arguments.of("en", "Mr. Smith met Dr. Jones.|They talked."),
        Arguments.of("en", "He lives in the U.S. Senate building.|It is old."),
        Arguments.of("en", "She left the U.S.|The visit was short."),
        Arguments.of("en", "He is No. 5 on the list.|Nobody is No. 1."),
        Arguments.of("en", "Was it true?|No.|It was not."),
        Arguments.of("en", "Inflation rose to 4.5 percent.|Wages rose by 1.2."),
        Arguments.of("en", "Prices rose 3.2%.|5 million people noticed."),
        Arguments.of("en", "“We won.”|That is what he said."),
        Arguments.of("en", "“Is it true?” he asked.|Nobody knew."),
        Arguments.of("en", "“Is it true?” Smith asked.|Nobody knew."),
        Arguments.of("en", "“Stop!” the minister shouted.|They did."),
        Arguments.of("en", "We waited... and nothing came.|We left…|Then it rang."),
        Arguments.of("en", "J. K. Rowling wrote it.|George W. Bush read it."),
        Arguments.of("en", "It opens at 9 a.m. on Monday.|It closes at 5 p.m.|The rest is closed."),
        Arguments.of("en", "Apple Inc. said so.|It was sold to Apple Inc.|The price is unknown."),
        Arguments.of("en", "Several firms, e.g. Acme Corp. and others, closed.|Why?|Nobody knows!"),
        Arguments.of("en", "On Jan. 6 a crowd came.|See p. 12 for more."),
        Arguments.of("en", "(He was wrong.)|The law says so (see Art. 5).|“It ended.”|She left."),
        Arguments.of("en", "1. The minister resigned.|2. The deputy stayed."),
        Arguments.of("en", "Visit example.com for more.|Version 2.0 came later."),
        Arguments.of("de", "Am 3. Mai stieg der Preis um 2,5 Prozent.|Dr. Meier bestätigte das."),
        Arguments.of("fr", "M. Dupont est arrivé.|Il a dit : « C’est faux. »|Elle est partie."),
        Arguments.of("es", "¿Es verdad?|El Sr. García lo negó."),
        Arguments.of("zh", "价格上涨了百分之四。|没有人知道原因。"),
        Arguments.of("hi", "कीमतें बढ़ीं।|कोई नहीं जानता।"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("hardCases")
  void aSentenceEndsWhereAReaderWouldEndIt(String language, String barred) {
    boolean spaced = !language.equals("zh");
    var text = barred.replace("|", spaced ? " " : "");

    assertThat(cut(text, Locale.forLanguageTag(language))).containsExactly(barred.split("\\|"));
  }

  @Test
  void noSentenceCrossesABlock() {
    var text = "Prices rise\n\nThe minister said\n\nit is over. Nobody knows";

    assertThat(cut(text, Locale.ENGLISH))
        .containsExactly("Prices rise", "The minister said", "it is over.", "Nobody knows");
  }

  @Test
  void aLineThatSomebodysEditorWrappedIsNoEnd() {
    var text =
        "By Jane Doe\nThe government said on Tuesday that it would spend two\nbillion euros on roads. It did"
            + " not say when.\n\nSecond paragraph.";

    assertThat(cut(text, Locale.ENGLISH))
        .containsExactly(
            "By Jane Doe",
            "The government said on Tuesday that it would spend two\nbillion euros on roads.",
            "It did not say when.",
            "Second paragraph.");
  }

  @Test
  void cellsOfATableAreCutApartAndHeadingsAreKnown() {
    var text = "Growth\nGDP rose.\t4%\tIt was 3. It is 4.";
    var sentences =
        Sentences.of(
            text,
            List.of(
                new Block(Block.Kind.HEADING, 2, 0, 6),
                new Block(Block.Kind.TABLE_ROW, null, 7, text.length())),
            Locale.ENGLISH);

    assertThat(sentences)
        .extracting(one -> one.in(text))
        .containsExactly("Growth", "GDP rose.", "4%", "It was 3.", "It is 4.");
    assertThat(sentences)
        .extracting(Sentence::heading)
        .containsExactly(true, false, false, false, false);
  }

  @Test
  void offsetsCountUtf16UnitsAndCoverWhatIsNoSpace() {
    var text = "😀 It is 4.  It is 5.\u00a0";
    var sentences = Sentences.of(text, CanonicalText.paragraphs(text), Locale.ENGLISH);

    assertThat(sentences).containsExactly(new Sentence(0, 11, false), new Sentence(13, 21, false));
  }

  @Test
  void theSeedArticleIsCutWhereItsSentencesEnd() throws IOException {
    try (var seeds = Files.list(Path.of("seeds"))) {
      var text =
          CanonicalText.of(
              Files.readString(
                  seeds
                      .filter(file -> file.toString().endsWith(".txt"))
                      .sorted()
                      .findFirst()
                      .orElseThrow()));
      var sentences = cut(text, Locale.ENGLISH);

      assertThat(sentences)
          .contains(
              "“We will be open to cooperation with our American partners, and when I say"
                  + " ‘partners’ I not only mean administrative and governmental agencies, but also"
                  + " private companies if they show interest in working together,” he said.",
              "“Russia possesses significantly higher resources of this kind (rare earth minerals)"
                  + " than Ukraine.",
              "Russia is one of the uncontested leaders when it comes to rare and rare-earth metal"
                  + " reserves,” he said.",
              "We are ready to work with our partners, including Americans.”",
              "As a result Zelensky left without a minerals deal painted as a significant step"
                  + " towards a US-brokered truce.");
      assertThat(sentences).hasSize(19);
      assertThat(String.join("", sentences).replaceAll("\\s", ""))
          .isEqualTo(text.replaceAll("\\s", ""));
    }
  }

  @Test
  void twoMegabytesWithoutAnEndAreOneSentence() {
    var text = "word ".repeat(400_000).strip();

    assertThat(Sentences.of(text, CanonicalText.paragraphs(text), Locale.ENGLISH)).hasSize(1);
  }
}
