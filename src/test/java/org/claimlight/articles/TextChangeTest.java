package org.claimlight.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimlight.articles.TextChange.Kept;
import org.junit.jupiter.api.Test;

class TextChangeTest {

  @Test
  void whatStandsInBothIsTheSameInBoth() {
    var before = "One two three.\n\nFour five six.\n\nSeven eight.";
    var after = "Zero.\n\nOne two and three.\n\nSeven nine eight.";

    var change = TextChange.between(before, after);

    assertThat(change.kept()).isNotEmpty();
    for (var kept : change.kept()) {
      assertThat(after.substring(kept.after(), kept.after() + kept.length()))
          .isEqualTo(before.substring(kept.before(), kept.before() + kept.length()));
    }
    assertThat(change.keptIn(0, 14, 7, 25)).isEqualTo("One two three.".length());
  }

  @Test
  void aParagraphThatIsGoneIsGoneWithItsOwnFullStop() {
    var before = "He owned ten ships.\n\nThey sailed.\n\nNobody came.";
    var after = "He had ten ships.\n\nNobody came.";

    var last = TextChange.between(before, after).kept().getLast();

    assertThat(before.substring(last.before())).isEqualTo("Nobody came.");
  }

  @Test
  void aWordThatIsPutInBringsTheBlankBehindIt() {
    var kept = TextChange.between("a b c", "a b b c").kept();

    assertThat(kept).hasSize(2);
    assertThat("a b b c".charAt(kept.getLast().after() - 1)).isEqualTo(' ');
  }

  @Test
  void theSameTextIsOneStretch() {
    assertThat(TextChange.between("One.\nTwo.", "One.\nTwo.").kept())
        .containsExactly(new Kept(0, 0, 9));
    assertThat(TextChange.between("", "").kept()).isEmpty();
    assertThat(TextChange.between("One", "").kept()).isEmpty();
  }

  @Test
  void aPlaceIsExpectedWhereItsNeighboursAre() {
    var change = TextChange.between("aaa bbb ccc", "xxx yyy aaa bbb ccc");

    assertThat(change.expected(4)).isEqualTo(12);
    assertThat(change.expected(11)).isEqualTo(19);
  }

  @Test
  void aLongTextChangedInEveryParagraphIsStillComparedByItsWords() {
    var before = paragraphs("stays");
    var after = paragraphs("changed");

    assertThat(TextChange.between(before, after).kept().stream().mapToInt(Kept::length).sum())
        .isGreaterThan(before.length() * 3 / 4);
  }

  private static String paragraphs(String word) {
    return IntStream.range(0, 2000)
        .mapToObj(i -> "Paragraph " + i + " of the long text " + word + " in its middle as it is.")
        .collect(Collectors.joining("\n"));
  }
}
