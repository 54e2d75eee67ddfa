package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two people work on one article, each in a window of their own. */
class WorkbenchTest extends DeskOfTwo {

  @Test
  void markedWordsAreAClaimInBothListsAtOnce() {
    ana.mark(0, WORDS.length(), WORDS);

    assertThat(ana.claimRow()).contains("Claim 1", "Open", WORDS);
    assertThat(ana.hasField("Statement")).isTrue();
    ben.sees(seat -> assertThat(seat.claimRow()).contains("Claim 1", "Open", WORDS));
  }

  @Test
  void wordsThatAreNotTheTextsAreRefusedAndNothingIsMarked() {
    ana.mark(0, WORDS.length(), "Prices rose by 5% in May");

    assertThat(ana.notices()).singleElement().asString().contains("not the ones you selected");
    assertThat(ana.claimRows()).isEmpty();
    ben.goElsewhere();
    ben.open(article);
    assertThat(ben.claimRows()).isEmpty();
  }

  @Test
  void aMarkCanBeTakenBack() {
    ana.mark(0, WORDS.length(), WORDS);

    ana.click("Undo");

    assertThat(ana.list()).contains("1 dismissed");
    ben.sees(seat -> assertThat(seat.list()).contains("1 dismissed"));
  }

  @Test
  void takingAMarkBackLeavesAnotherClaimsPanelOpen() {
    ana.mark(0, WORDS.length(), WORDS);
    var undo = ana.button("Undo");
    ana.mark(0, 6, "Prices");

    ana.click(undo);

    assertThat(ana.panel()).contains("Claim 2");
    assertThat(ana.list()).contains("1 dismissed");
  }

  @Test
  void eachRowSaysWhereItsClaimStands() {
    ana.mark(0, WORDS.length(), WORDS);

    assertThat(ana.claimRow()).contains("Paragraph 1");
  }

  @Test
  void aFilterHoldsForTheListAndForTheStepsAndFollowsWhatTeammatesDo() {
    bothAtTheClaim();
    ana.mark(0, 6, "Prices");
    ana.clickBeside("Statement", "Cancel");
    ben.sees(seat -> assertThat(seat.claimRows()).hasSize(2));
    ben.close();

    ben.pickFromList("Status", "Open (2)");
    assertThat(ben.filterState()).contains("2 of 2 shown");
    submitVerdict(ana);

    ben.sees(seat -> assertThat(seat.claimRows()).hasSize(1));
    assertThat(ben.filterState()).contains("1 of 2 shown");
    ben.click("Clear filter");
    assertThat(ben.claimRows()).hasSize(2);

    ben.pickFromList("Person", "Rated by Ana Ferreira (1)");
    assertThat(ben.claimRows()).singleElement().asString().contains("In review");
  }

  @Test
  void theChosenClaimStaysThoughTheFilterLeavesItOut() {
    bothAtTheClaim();
    ana.mark(0, 6, "Prices");
    ana.clickBeside("Statement", "Cancel");
    submitVerdict(ana);

    ana.pickFromList("Status", "Open (1)");

    assertThat(ana.claimRows()).hasSize(2);
    ana.close();
    assertThat(ana.claimRows()).hasSize(1);
  }

  @Test
  void whatATeammateDidIsSaidAndWhatOneDidOneselfIsNot() {
    ana.mark(0, WORDS.length(), WORDS);

    ben.sees(seat -> assertThat(seat.news()).contains("Ana Ferreira marked claim 1."));
    assertThat(ana.news()).doesNotContain("marked");
  }

  @Test
  void whoSavesSecondSeesTheTeammatesWordsBesideTheirOwn() {
    bothAtTheClaim();
    ana.click("Edit");
    ben.click("Edit");
    ben.type("Statement", "Food prices rose by 4%.");
    var bensSave = ben.button("Save");

    ana.type("Statement", "Consumer prices rose by 4%.");
    ana.type("Claimant", "The ministry");
    ana.click("Save");
    ben.click(bensSave);

    assertThat(ben.field("Statement").getValue()).isEqualTo("Food prices rose by 4%.");
    assertThat(ben.besides("Statement"))
        .contains("Ana Ferreira wrote:", "Consumer prices rose by 4%.");
    assertThat(ben.field("Claimant").getValue()).isEqualTo("The ministry");
    assertThat(ana.panel()).contains("Consumer prices rose by 4%.");

    ben.click("Save");

    ana.sees(
        seat ->
            assertThat(seat.claimRow())
                .contains("Food prices rose by 4%.", "Said by The ministry"));
  }

  @Test
  void whatATeammateSavesArrivesInTheOpenFormAndRunsOverNothing() {
    bothAtTheClaim();
    ben.click("Edit");
    ben.type("Statement", "Food prices rose by 4%.");

    ana.click("Edit");
    ana.type("Claimant", "The ministry");
    ana.click("Save");

    ben.sees(seat -> assertThat(seat.field("Claimant").getValue()).isEqualTo("The ministry"));
    assertThat(ben.besides("Claimant")).contains("Ana Ferreira changed this");
    assertThat(ben.field("Statement").getValue()).isEqualTo("Food prices rose by 4%.");

    ben.click("Save");

    assertThat(ben.claimRow()).contains("Food prices rose by 4%.", "Said by The ministry");
  }

  @Test
  void aTeammatesWordsStayInSightWhenTheyThenChangeSomethingElse() {
    bothAtTheClaim();
    ben.click("Edit");
    ben.type("Statement", "Food prices rose by 4%.");

    ana.click("Edit");
    ana.type("Statement", "Consumer prices rose by 4%.");
    ana.click("Save");
    ben.sees(seat -> assertThat(seat.besides("Statement")).contains("Ana Ferreira wrote:"));
    ana.click("Edit");
    ana.type("Tags", "economy");
    ana.click("Save");

    ben.sees(seat -> assertThat(seat.field("Tags").getValue()).isEqualTo("economy"));
    assertThat(ben.besides("Statement")).contains("Consumer prices rose by 4%.");
    assertThat(ben.field("Statement").getValue()).isEqualTo("Food prices rose by 4%.");
  }

  @Test
  void whatIsBeingTypedOutlivesATeammatesSourceAndVerdict() {
    bothAtTheClaim();
    ben.pick("Rating", "True");
    ben.type("Rationale", "The index of May says");
    ben.pick("How sure are you?", "Low");

    ana.showSources();
    attach(ana);
    ana.showVerdicts();
    submitVerdict(ana);

    ben.sees(seat -> assertThat(seat.claimRow()).contains("In review"));
    assertThat(ben.panel()).contains("Ana Ferreira", "It was 2%.");
    ben.showSources();
    assertThat(ben.panel()).contains("Prices in May");
    ben.showVerdicts();
    assertThat(ben.picked("Rating")).isEqualTo("True");
    assertThat(ben.field("Rationale").getValue()).isEqualTo("The index of May says");
    assertThat(ben.picked("How sure are you?")).isEqualTo("Low");
  }

  @Test
  void whatWasTypedAndLeftIsThereAgain() {
    bothAtTheClaim();
    ben.click("Edit");
    ben.type("Statement", "Food prices rose by 4%.");
    ben.pick("Rating", "False");
    ben.type("Rationale", "The index of May says");

    ben.goElsewhere();
    ben.open(article);
    ben.turnToTheClaim();

    assertThat(ben.field("Statement").getValue()).isEqualTo("Food prices rose by 4%.");
    assertThat(ben.picked("Rating")).isEqualTo("False");
    assertThat(ben.field("Rationale").getValue()).isEqualTo("The index of May says");
    assertThat(ana.hasField("Statement")).isFalse();
    assertThat(ana.field("Rationale").getValue()).isEmpty();
  }

  @Test
  void anAgreedVerdictSettlesTheClaimForBothAndNothingMoreIsOffered() {
    bothAtTheClaim();

    submitVerdict(ana);

    assertThat(ana.isOffered("Agree")).isFalse();
    ben.sees(seat -> assertThat(seat.panel()).contains("It was 2%."));
    ben.decide("Agree");
    ben.clickBeside("Comment", "Send");

    assertThat(ben.claimRow()).contains("Settled", "False");
    ana.sees(seat -> assertThat(seat.claimRow()).contains("Settled", "False"));
    for (var seat : new Seat[] {ana, ben}) {
      assertThat(seat.panel()).contains("Settled: False.");
      assertThat(seat.hasField("Rationale")).isFalse();
      assertThat(seat.isOffered("Agree")).isFalse();
      assertThat(seat.isOffered("Change your verdict")).isFalse();
      assertThat(seat.isOffered("Edit")).isFalse();
      seat.showSources();
      assertThat(seat.isOffered("Add a source")).isFalse();
    }
  }

  @Test
  void anAddressThatIsNoneIsToldAtItsFieldAndWhatWasTypedStays() {
    bothAtTheClaim();
    ana.showSources();
    ana.click("Add a source");
    ana.type("Web address", "stats of May");
    ana.type("Title", "Prices in May");
    ana.type("Passage", "up by 2%");

    ana.click("Attach");

    assertThat(ana.field("Web address").isInvalid()).isTrue();
    assertThat(ana.field("Web address").getErrorMessage()).contains("not a web address");
    assertThat(ana.field("Web address").getValue()).isEqualTo("stats of May");
    assertThat(ana.field("Title").getValue()).isEqualTo("Prices in May");
    assertThat(ana.field("Passage").getValue()).isEqualTo("up by 2%");
  }

  @Test
  void aDismissalNeedsAReasonAndCanBeUndone() {
    bothAtTheClaim();
    ben.click("Not a claim");
    ben.click("Dismiss");

    assertThat(ben.field("Reason").getErrorMessage()).contains("Say why");

    ben.type("Reason", "An opinion");
    ben.click("Dismiss");

    assertThat(ben.list()).contains("1 dismissed");
    assertThat(ben.panel()).contains("Not a claim: An opinion");
    ana.sees(seat -> assertThat(seat.panel()).contains("Not a claim: An opinion"));

    ben.click("Undo");

    assertThat(ben.claimRow()).contains("Open");
    ana.sees(seat -> assertThat(seat.claimRow()).contains("Open"));
  }

  @Test
  void teammatesSeeWhoIsHereAndAtWhichClaimUntilTheyLeave() {
    bothAtTheClaim();

    ben.sees(seat -> assertThat(seat.whoIsHere()).contains("AF", "Ana Ferreira is here"));
    ben.sees(seat -> assertThat(seat.claimRow()).contains("AF"));
    assertThat(ben.whoIsHere()).doesNotContain("Ben");

    ana.goElsewhere();

    ben.sees(seat -> assertThat(seat.whoIsHere()).isEmpty());
    assertThat(ben.claimRow()).doesNotContain("AF");
  }
}
