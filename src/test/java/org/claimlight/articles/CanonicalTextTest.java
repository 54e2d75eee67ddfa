package org.claimlight.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

  @Test
  void lineEndsBecomeOneAndTheWordsStay() {
    assertThat(CanonicalText.of("One\r\ntwo\rthree\n")).isEqualTo("One\ntwo\nthree");
  }

  @Test
  void whatNoReaderCanSeeIsTakenOut() {
    assertThat(CanonicalText.of("\uFEFFa\u0000b\u0007c")).isEqualTo("abc");
  }

  @Test
  void halfASurrogatePairBecomesTheReplacementCharacter() {
    assertThat(CanonicalText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
    assertThat(CanonicalText.of("a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00b");
  }

  @Test
  void blankLinesDivideParagraphsAndSingleLineEndsDoNot() {
    var text = "First line\nsame paragraph\n \n\nSecond";

    assertThat(words(text)).containsExactly("First line\nsame paragraph", "Second");
  }

  @Test
  void aTextWithoutBlankLinesHasAParagraphOnEveryLine() {
    assertThat(words("First\nSecond\nThird")).containsExactly("First", "Second", "Third");
  }

  @Test
  void theHeadlineIsTheFirstSentence() {
    assertThat(CanonicalText.headline("Prices rose. Nobody knows why.", Locale.ENGLISH))
        .isEqualTo("Prices rose.");
  }

  @Test
  void aLongHeadlineIsCutAtAWordThatCanStandLast() throws Exception {
    var seed = SeedText.parse(Files.readString(seedFile()));

    assertThat(CanonicalText.headline(CanonicalText.of(seed.text()), Locale.ENGLISH))
        .isEqualTo(
            "Russian President Vladimir Putin dropped a hint about offering rare-earth minerals deal to US\u2026");
  }

  @Test
  void aHeadlineWithoutSpacesIsCutBetweenCharacters() {
    var headline = CanonicalText.headline("\uD83D\uDE00".repeat(300), Locale.ENGLISH);

    assertThat(headline.codePoints().filter(point -> point == 0x1F600).count()).isEqualTo(55);
    assertThat(headline).endsWith("\uD83D\uDE00\u2026");
  }

  @Test
  void theSeedsDateIsItsPublicationDateAndItsWordsStay() throws Exception {
    var file = Files.readString(seedFile());
    var seed = SeedText.parse(file);

    assertThat(seed.publishedOn()).isEqualTo(LocalDate.of(2025, 3, 2));
    assertThat(file).endsWith(seed.text());
    assertThat(CanonicalText.of(seed.text())).startsWith("Russian President Vladimir Putin");
    assertThat(words(CanonicalText.of(seed.text()))).hasSize(14);
  }

  @Test
  void aDateThatIsNoneStaysAmongTheWords() {
    var seed = SeedText.parse("date 2025-13-40 Something happened.");

    assertThat(seed.publishedOn()).isNull();
    assertThat(seed.text()).isEqualTo("date 2025-13-40 Something happened.");
  }

  private static List<String> words(String text) {
    return CanonicalText.paragraphs(text).stream()
        .map(block -> text.substring(block.start(), block.end()))
        .toList();
  }

  private static Path seedFile() throws Exception {
    try (var seeds = Files.list(Path.of("seeds"))) {
      return seeds.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\u00a0\u200b ",
        "\u202e\u2066\u200f",
        "\u3164\u2800\ufe0f",
        "\u0000\u0001"
      })
  void knowsATextInWhichNothingCanBeSeen(String blank) {
    assertThat(CanonicalText.visible(blank)).isFalse();
    assertThatThrownBy(() -> Words.ofText(blank)).isInstanceOf(ArticleRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "\u200b1", "\u4e2d", "\ud83d\ude00", "\u05d0\u200f"})
  void knowsATextInWhichSomethingCan(String text) {
    assertThat(CanonicalText.visible(text)).isTrue();
  }
}
