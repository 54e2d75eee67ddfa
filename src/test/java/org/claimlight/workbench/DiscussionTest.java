package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two people talk about a claim, each in a window of their own. */
class DiscussionTest extends DeskOfTwo {

  @Test
  void whatOneSaysTheOtherReadsAndWhatIsTypedMeanwhileStays() {
    bothAtTheClaim();
    ana.showDiscussion();
    ben.showDiscussion();
    ben.type("Begin a thread", "I was about to say");

    ana.type("Begin a thread", "@ben, is May the right month?");
    ana.click("Post");

    ben.sees(
        seat -> assertThat(seat.panel()).contains("@Ben Okafor, is May the right month?", "1 new"));
    assertThat(ben.typed("Begin a thread")).isEqualTo("I was about to say");
    ben.click("Reply");
    ben.type("Your reply", "It is.");
    ben.clickBeside("Your reply", "Post");
    ana.sees(seat -> assertThat(seat.panel()).contains("It is."));

    ana.click("Resolve");
    ben.sees(seat -> assertThat(seat.panel()).contains("Resolved by Ana Ferreira"));
  }

  @Test
  void aMentionOfNobodyIsSaidAtTheFieldAndNothingIsLost() {
    bothAtTheClaim();
    ana.showDiscussion();
    ana.type("Begin a thread", "@nobody, is May the right month?");
    ana.click("Post");

    assertThat(ana.typed("Begin a thread")).startsWith("@nobody");
    assertThat(ana.wrongWith("Begin a thread")).contains("Nobody here is called @nobody");
    assertThat(ana.panel()).contains("Nothing said yet");
  }

  @Test
  void aTeammateSeesThatAVerdictIsBeingWritten() {
    bothAtTheClaim();
    ana.showVerdicts();
    ana.type("Rationale", "The office says four per cent.");
    ben.sees(seat -> assertThat(seat.panel()).contains("Ana Ferreira is writing a verdict."));
  }
}
