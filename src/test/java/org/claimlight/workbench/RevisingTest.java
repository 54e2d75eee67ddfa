package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlight.articles.ui.SelectedPart;
import org.junit.jupiter.api.Test;

/** One of two people gives the article another text while the other reads the old one. */
class RevisingTest extends DeskOfTwo {

  private static final String NEW_TEXT = "The office corrected itself. Prices fell. Nobody asks.";

  @Test
  void theReaderKeepsTheTextAndIsOfferedTheNewOne() {
    bothAtTheClaim();
    anaRevises();

    ben.sees(
        seat ->
            assertThat(seat.screen())
                .contains(
                    "Ana Ferreira gave this article a new text. What you read is revision 1."));
    assertThat(ana.screen()).doesNotContain("gave this article a new text");

    ben.click("Show the new text");

    ben.sees(seat -> assertThat(seat.screen()).contains("1 claim lost its words"));
    assertThat(ben.screen()).doesNotContain("gave this article a new text");
    assertThat(ben.claimRow()).contains("Not in the text any more");
  }

  @Test
  void aLostClaimIsPlacedOnSelectedWordsForBoth() {
    bothAtTheClaim();
    anaRevises();
    ben.sees(seat -> assertThat(seat.isOffered("Show the new text")).isTrue());
    ben.click("Show the new text");
    assertThat(ana.screen()).contains("1 claim lost its words");
    ana.turnToTheClaim();
    assertThat(ana.isOffered("Adjust words")).isFalse();

    ana.act("place", new SelectedPart(29, 41, "Prices fell."));

    assertThat(ana.screen()).doesNotContain("lost its words");
    assertThat(ana.claimRow()).contains("Paragraph 1");
    ben.sees(seat -> assertThat(seat.screen()).doesNotContain("lost its words"));
  }

  private void anaRevises() {
    ana.click("New text");
    ana.type("The new text", NEW_TEXT);
    ana.click("Compare with the present text");
    ana.click("Add as a revision");
    ana.open(article);
  }
}
