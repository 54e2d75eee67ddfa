package org.claimlight.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.CanonicalText;
import org.claimlight.articles.Revision;
import org.claimlight.claims.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

  private static final String TEXT = "Prices rose by 4%. Nobody knows why. Yes. Wages fell by 2%.";

  private static Analysis analysis(String text) {
    return Analysis.of(
        new Revision(ArticleId.random(), 2, text, CanonicalText.paragraphs(text)), "en");
  }

  private static Span span(int revision, String words) {
    int start = TEXT.indexOf(words);
    return new Span(revision, start, start + words.length(), words, "", "");
  }

  @Test
  void aSentenceIsKnownByItsWordsWhereverItStands() {
    var here = analysis(TEXT).candidates().getFirst().id();
    var there = analysis("Something else here. Prices rose  by\t4%.");

    assertThat(there.candidates()).extracting(Analysis.Candidate::id).contains(here);
    assertThat(here.value()).matches("[0-9a-f]{24}");
    assertThat(analysis("Prices rose by 5%.").candidates().getFirst().id()).isNotEqualTo(here);
  }

  @Test
  void aSentenceIsCoveredByASpanThatIsAboutIt() {
    var analysis = analysis(TEXT);

    assertThat(analysis.candidates()).hasSize(3);
    assertThat(analysis.covered(List.of(span(2, "rose by 4%"))))
        .containsExactly(true, false, false);
    // One word over the end of a sentence does not make the next one a claim.
    assertThat(analysis.covered(List.of(span(2, "Prices rose by 4%. Nobody"))))
        .containsExactly(true, false, false);
    assertThat(analysis.covered(List.of(span(2, TEXT)))).containsExactly(true, true, true);
    assertThat(analysis.covered(List.of(span(1, "rose by 4%"))))
        .containsExactly(false, false, false);
  }

  @Test
  void whatIsTooLongOrTooShortToBeASentenceIsNone() {
    assertThat(analysis("word ".repeat(400).strip()).candidates()).isEmpty();
    assertThat(analysis("Yes. No way. He left it.").candidates()).hasSize(1);
  }

  /** Whatever is quadratic in the text's length would take minutes here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The 4% rise, said Mr. Smith of the U.N., was \u201chigher\u201d than in 2019. ",
        "!?",
        "A ",
        "\u201d ",
        "( ",
        ". ",
        "1.",
        "no end of words "
      })
  void twoMegabytesOfAnythingAreAnalysedInAMoment(String piece) {
    var text = piece.repeat(2_000_000 / piece.length()).strip();

    assertTimeout(Duration.ofSeconds(60), () -> analysis(text));
  }
}
