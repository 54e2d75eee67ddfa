package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.claimlight.accounts.As;
import org.claimlight.articles.NewArticle;
import org.claimlight.articles.ui.SelectedPart;
import org.claimlight.matching.MatchDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** "Already checked": over selected words, and on a claim, with two people at the desk. */
@Import(MatchDesk.class)
class EarlierChecksTest extends DeskOfTwo {

  private static final String REASON = "It was counted twice.";

  @Autowired MatchDesk desk;

  /** In the words of this test and of no other. */
  private final String token = "t" + UUID.randomUUID().toString().substring(0, 8);

  private final String before = "Bridge " + token + " was closed in May";
  private final String again = "In May they closed bridge " + token;

  /** The desk settled the claim of an article, and Ana turns to a second one that says the same. */
  @BeforeEach
  void aSettledClaimAndAnotherArticle() {
    // In a thread of its own: here the windows say who somebody is.
    CompletableFuture.runAsync(() -> desk.settle(desk.claim(before), "false")).join();
    ana.open(
        As.user(
            "ana",
            () -> articles.importText(NewArticle.ofText("Once more", again + ", they say."))));
  }

  private void mark() {
    ana.mark(0, again.length(), again);
    ana.clickBeside("Statement", "Cancel");
  }

  @Test
  void selectedWordsShowWhatTheDeskFoundBefore() {

    ana.act("checks", new SelectedPart(0, again.length(), again));

    assertThat(ana.dialog())
        .contains("\u201c" + again + "\u201d", before, "False", "Compared by words only");
  }

  @Test
  void anEarlierVerdictBeginsOnesOwn() {
    mark();
    ana.showEarlierChecks();
    assertThat(ana.panel()).contains(before);

    ana.clickOnEarlier(before, "Begin with its verdict");

    assertThat(ana.picked("Rating")).isEqualTo("False");
    assertThat(ana.typed("Rationale")).isEqualTo(REASON);
    assertThat(ana.claimRow()).contains("Open");
  }

  @Test
  void whatIsBegunHereAlreadyIsNotWrittenOver() {
    mark();
    ana.type("Rationale", "My own words");
    ana.showEarlierChecks();

    ana.clickOnEarlier(before, "Begin with its verdict");

    assertThat(ana.typed("Rationale")).isEqualTo("My own words");
    assertThat(ana.notices()).anyMatch(notice -> notice.contains("begun a verdict here already"));
  }

  @Test
  void aDiscardedDraftLeavesRoomForTheEarlierVerdict() {
    mark();
    ana.type("Rationale", "My own words");
    ana.click("Discard draft");
    ana.showEarlierChecks();

    ana.clickOnEarlier(before, "Begin with its verdict");

    assertThat(ana.typed("Rationale")).isEqualTo(REASON);
    assertThat(ana.isOffered("Discard draft")).isTrue();
  }

  @Test
  void aRejectedMatchGoesAndItsUndoBringsItBack() {
    mark();
    ana.showEarlierChecks();

    assertThat(ana.panel()).contains(before);

    ana.clickOnEarlier(before, "Not the same");
    assertThat(ana.panel()).doesNotContain(before);

    ana.clickLast("Undo");
    assertThat(ana.panel()).contains(before);
  }
}
