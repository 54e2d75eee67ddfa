package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlight.verdicts.BlindPass;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two who disagree see, what an editor does about it, and what a blind first pass hides. */
class DisputeTest extends DeskOfTwo {

  @Autowired BlindPass blind;

  @Test
  void anEditorReadsTheSidesAndDecides() {
    bothAtTheClaim();
    submitVerdict(ana);
    ben.sees(seat -> assertThat(seat.panel()).contains("It was 2%."));
    ben.pick("Rating", "True");
    ben.type("Rationale", "It was 4%.");
    ben.click("Submit verdict");
    ana.sees(
        seat ->
            assertThat(seat.panel())
                .contains("The sides", "Ben Okafor holds it", "share no source", "Cleo Lindqvist"));
    assertThat(ana.isOffered("Decide the claim")).isFalse();

    var cleo = new Seat(desk, "cleo");
    cleo.open(article);
    cleo.turnToTheClaim();
    cleo.click("Decide the claim");
    cleo.pick("Final rating", "Half true");
    cleo.pickFromList("Why did they disagree?", "The evidence is thin");
    cleo.type("Rationale", "Both looked at one month only.");
    cleo.click("Decide the claim");

    ben.sees(
        seat ->
            assertThat(seat.panel())
                .contains("Settled: Half true.", "Decided by Cleo Lindqvist", "one month only"));
  }

  @Test
  void aDisagreementCarriesAVerdictOfOnesOwn() {
    bothAtTheClaim();
    submitVerdict(ana);
    ben.sees(seat -> assertThat(seat.panel()).contains("It was 2%."));
    ben.decide("Disagree");
    ben.type("Comment", "The office says 4%.");
    ben.pickFromList("Your own rating", "True");
    ben.click("Send");

    ana.sees(seat -> assertThat(seat.panel()).contains("Disputed", "Ben Okafor holds it"));
  }

  @Test
  void inABlindFirstPassNothingOfAVerdictIsShownUntilOneHasSpoken() {
    new Seat(desk, "cleo").open(article);
    blind.set(article.id(), true);
    bothAtTheClaim();
    submitVerdict(ana);
    ana.sees(seat -> assertThat(seat.panel()).contains("In review"));
    ana.mark(0, 6, "Prices");
    ben.sees(seat -> assertThat(seat.claimRows()).hasSize(2));

    assertThat(ben.screen()).doesNotContain("It was 2%.", "In review", "gave a verdict");
    assertThat(ben.news()).doesNotContain("gave a verdict");
    assertThat(ben.panel()).contains("Blind first pass");

    ben.click("Pass on this claim");

    assertThat(ben.panel()).contains("It was 2%.", "In review");
  }
}
