package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person is typing when teammates take away what it is about. */
class UnsentWordsTest extends DeskOfTwo {

  @Test
  void whatIsTypedStaysReadableWhenTeammatesSettleTheClaimAndGoesOnWhenTheyReopenIt() {
    bothAtTheClaim();
    var cleo = new Seat(desk, "cleo");
    cleo.open(article);
    cleo.turnToTheClaim();
    ben.type("Rationale", "The index of May says otherwise");
    ben.click("Edit");
    ben.type("Statement", "Food prices rose by 4%.");
    ben.showSources();
    ben.click("Add a source");
    ben.type("Title", "Prices in May");
    submitVerdict(ana);
    ben.showVerdicts();
    ben.sees(seat -> assertThat(seat.panel()).contains("It was 2%."));
    ben.decide("Disagree");
    ben.type("Comment", "Not by the index of May");

    cleo.decide("Agree");
    cleo.clickBeside("Comment", "Send");

    ben.sees(seat -> assertThat(seat.claimRow()).contains("Settled"));
    holds(ben);
    ben.goElsewhere();
    ben.open(article);
    ben.turnToTheClaim();
    holds(ben);

    cleo.click("Reopen");
    cleo.type("Reason", "New figures");
    cleo.clickLast("Reopen");

    ben.sees(seat -> assertThat(seat.button("Submit verdict").isEnabled()).isTrue());
    assertThat(ben.button("Save").isEnabled()).isTrue();
    ben.pick("Rating", "True");
    ben.click("Submit verdict");
    assertThat(ben.panel()).contains("The index of May says otherwise");
  }

  @Test
  void aVerdictIsNotSentWithoutASourceThatItsAuthorBelievesItHas() {
    bothAtTheClaim();
    ana.showSources();
    attach(ana);
    ben.showVerdicts();
    ben.sees(seat -> seat.tick("Rests on", "Prices in May"));
    ben.pick("Rating", "False");
    ben.type("Rationale", "It was 2%.");

    ana.click("Remove");

    ben.sees(seat -> assertThat(seat.panel()).contains("“Prices in May” was taken away"));
    ben.click("Submit verdict");
    assertThat(ben.typed("Rationale")).isEqualTo("It was 2%.");
    assertThat(ben.isOffered("Submit verdict")).isTrue();

    ben.click("Submit verdict");

    assertThat(ben.panel()).contains("Rests on no source.");
  }

  @Test
  void theUndoOfAMarkLeavesAClaimThatATeammateHasRatedMeanwhile() {
    bothAtTheClaim();
    submitVerdict(ben);
    ana.sees(seat -> assertThat(seat.claimRow()).contains("In review"));

    ana.clickLast("Undo");

    assertThat(ana.notices()).anyMatch(notice -> notice.contains("Somebody has rated this claim"));
    assertThat(ana.claimRow()).contains("In review");
  }

  @Test
  void whatIsTypedStaysReadableWhenTheClaimIsDismissedAndCanBeGivenUp() {
    bothAtTheClaim();
    ben.type("Rationale", "The index of May says");

    ana.click("Not a claim");
    ana.type("Reason", "An opinion");
    ana.click("Dismiss");

    ben.sees(seat -> assertThat(seat.panel()).contains("This claim was dismissed."));
    assertThat(ben.field("Rationale").getValue()).isEqualTo("The index of May says");
    assertThat(ben.button("Submit verdict").isEnabled()).isFalse();
    assertThat(ana.hasField("Rationale")).isFalse();

    ben.click("Discard draft");

    assertThat(ben.hasField("Rationale")).isFalse();
  }

  @Test
  void aDraftCanBeDiscardedAfterAReloadAndBroughtBack() {
    bothAtTheClaim();
    assertThat(ben.isOffered("Discard draft")).isFalse();
    ben.type("Rationale", "The index of May says");
    ben.goElsewhere();
    ben.open(article);
    ben.turnToTheClaim();
    assertThat(ben.typed("Rationale")).isEqualTo("The index of May says");

    ben.click("Discard draft");

    assertThat(ben.typed("Rationale")).isEmpty();
    assertThat(ben.isOffered("Discard draft")).isFalse();

    ben.clickLast("Undo");

    assertThat(ben.typed("Rationale")).isEqualTo("The index of May says");
    assertThat(ben.isOffered("Discard draft")).isTrue();
  }

  @Test
  void theUndoOfADiscardedDraftWritesOverNothing() {
    bothAtTheClaim();
    ben.type("Rationale", "The index of May says");
    ben.click("Discard draft");
    ben.type("Rationale", "Other words");

    ben.clickLast("Undo");

    assertThat(ben.typed("Rationale")).isEqualTo("Other words");
    assertThat(ben.notices()).anyMatch(notice -> notice.contains("another draft here since"));
  }

  @Test
  void anAnswerThatIsBeingTypedOutlivesTheVerdictItIsTo() {
    bothAtTheClaim();
    submitVerdict(ana);
    ben.sees(seat -> assertThat(seat.panel()).contains("It was 2%."));
    ben.decide("Disagree");
    ben.type("Comment", "Not by the index of May");

    ana.clickLast("Undo");

    ben.sees(seat -> assertThat(seat.panel()).contains("took this verdict back meanwhile"));
    assertThat(ben.field("Comment").getValue()).isEqualTo("Not by the index of May");
    assertThat(ben.panel()).doesNotContain("It was 2%.");
  }

  @Test
  void aSourceThatIsBeingChangedOutlivesItsRemoval() {
    bothAtTheClaim();
    ana.showSources();
    attach(ana);
    ben.showSources();
    ben.sees(seat -> assertThat(seat.panel()).contains("Prices in May"));
    ben.click(ben.labelled("Edit the source Prices in May"));
    ben.type("Passage", "up by 2%");

    ana.click(ana.labelled("Remove the source Prices in May"));

    ben.sees(seat -> assertThat(seat.panel()).contains("removed this source meanwhile"));
    assertThat(ben.field("Passage").getValue()).isEqualTo("up by 2%");
  }

  /** All that ben typed is there to be read, and none of it can be sent. */
  private static void holds(Seat ben) {
    ben.showSources();
    assertThat(ben.field("Statement").getValue()).isEqualTo("Food prices rose by 4%.");
    assertThat(ben.button("Save").isEnabled()).isFalse();
    assertThat(ben.field("Title").getValue()).isEqualTo("Prices in May");
    assertThat(ben.button("Attach").isEnabled()).isFalse();
    ben.showVerdicts();
    assertThat(ben.field("Rationale").getValue()).isEqualTo("The index of May says otherwise");
    assertThat(ben.button("Submit verdict").isEnabled()).isFalse();
    assertThat(ben.field("Comment").getValue()).isEqualTo("Not by the index of May");
    assertThat(ben.button("Send").isEnabled()).isFalse();
    assertThat(ben.panel())
        .contains("This claim is settled.", "What you typed stays here and is kept as a draft.");
  }
}
