package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.claimlight.accounts.As;
import org.claimlight.articles.Article;
import org.claimlight.articles.NewArticle;
import org.claimlight.articles.ui.SelectedPart;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.matching.Families;
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
  @Autowired Families families;
  @Autowired Claims claims;

  /** In the words of this test and of no other. */
  private final String token = "t" + UUID.randomUUID().toString().substring(0, 8);

  private final String before = "Bridge " + token + " was closed in May";
  private final String again = "In May they closed bridge " + token;

  private Article onceMore;

  /** The desk settled the claim of an article, and Ana turns to a second one that says the same. */
  @BeforeEach
  void aSettledClaimAndAnotherArticle() {
    // In a thread of its own: here the windows say who somebody is.
    CompletableFuture.runAsync(() -> desk.settle(desk.claim(before), "false")).join();
    onceMore =
        As.user(
            "ana",
            () -> articles.importText(NewArticle.ofText("Once more", again + ", they say.")));
    ana.open(onceMore);
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
  void theUndoOfABeginningTakesTheWordsBackWithTheSources() {
    mark();
    ana.showEarlierChecks();
    ana.clickOnEarlier(before, "Begin with its verdict");

    ana.clickLast("Undo");

    assertThat(ana.typed("Rationale")).isEmpty();
    assertThat(ana.isOffered("Discard draft")).isFalse();
  }

  @Test
  void theUndoOfABeginningLeavesWhatWasChangedSince() {
    mark();
    ana.showEarlierChecks();
    ana.clickOnEarlier(before, "Begin with its verdict");
    ana.type("Rationale", REASON + " And I looked again.");

    ana.clickLast("Undo");

    assertThat(ana.typed("Rationale")).isEqualTo(REASON + " And I looked again.");
    assertThat(ana.notices()).anyMatch(notice -> notice.contains("it stays, with its sources"));
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

    assertThat(ana.earlier()).contains(before);

    ana.clickOnEarlier(before, "Not the same");
    assertThat(ana.earlier()).doesNotContain(before);

    ana.clickLast("Undo");
    assertThat(ana.earlier()).contains(before);
  }

  @Test
  void aRejectedMatchCanBeTakenBackAfterAReload() {
    mark();
    ana.showEarlierChecks();
    ana.clickOnEarlier(before, "Not the same");
    ana.goElsewhere();
    ana.open(onceMore);
    ana.turnToTheClaim();
    ana.showEarlierChecks();
    assertThat(ana.panel()).contains("Rejected (1)", "Not the same, said Ana");
    assertThat(ana.earlier()).doesNotContain(before);

    ana.click("Take back");

    assertThat(ana.earlier()).contains(before);
    assertThat(ana.isOffered("Take back")).isFalse();
  }

  @Test
  void aConfirmedMatchSaysWhoConfirmedIt() {
    mark();
    ana.showEarlierChecks();
    assertThat(ana.panel()).contains("One earlier claim may say the same");

    ana.clickOnEarlier(before, "Same claim");

    assertThat(ana.earlier()).contains("Same claim, said by Ana");
    assertThat(ana.panel())
        .contains("One earlier claim is the same")
        .doesNotContain("may say the same");
  }

  @Test
  void anOldUndoLeavesWhatATeammateHasSaidSince() {
    Claim open = anOpenClaim();
    mark();
    ana.showEarlierChecks();
    ana.clickOnEarlier(open.wording(), "Same claim");
    Claim mine = As.user("ana", () -> claims.ofArticle(onceMore.id())).getFirst();
    asBen(() -> families.takeBack(mine.id(), open.id()));
    asBen(() -> families.reject(mine.id(), open.id()));

    ana.clickLast("Undo");

    assertThat(ana.notices()).anyMatch(notice -> notice.contains("does not stand any more"));
    assertThat(ana.earlier()).doesNotContain(open.wording());
    assertThat(ana.panel()).contains("Rejected (1)", "Not the same, said Ben");
  }

  @Test
  void aTeammatesWordIsNotOverwritten() {
    Claim open = anOpenClaim();
    mark();
    ana.showEarlierChecks();
    Button same = ana.onEarlier(open.wording(), "Same claim");
    Claim mine = As.user("ana", () -> claims.ofArticle(onceMore.id())).getFirst();
    asBen(() -> families.reject(mine.id(), open.id()));

    ana.click(same);

    assertThat(ana.notices())
        .anyMatch(notice -> notice.contains("Ben Okafor has said that the two are not the same"));
    assertThat(ana.earlier()).doesNotContain(open.wording());
    assertThat(ana.panel()).contains("Rejected (1)");
  }

  @Test
  void whatIsTheSameByWayOfOthersIsNotTakenBackHere() {
    Claim open = anOpenClaim();
    Claim farther = anOpenClaim();
    asBen(() -> families.confirm(open.id(), farther.id()));
    mark();
    Claim mine = As.user("ana", () -> claims.ofArticle(onceMore.id())).getFirst();
    asBen(() -> families.confirm(mine.id(), open.id()));
    ana.showEarlierChecks();

    ana.sees(
        seat ->
            assertThat(seat.earlier())
                .contains("Same claim, said by Ben", "Same claim, by way of others"));
    assertThat(ana.earlier()).containsOnlyOnce("Not the same after all");
  }

  private static void asBen(Runnable deed) {
    CompletableFuture.runAsync(() -> As.user("ben", deed)).join();
  }

  @Test
  void aRefusalShowsTheEarlierClaimsAsTheyAreNow() {
    Claim open = anOpenClaim();
    mark();
    ana.showEarlierChecks();
    Button same = ana.onEarlier(open.wording(), "Same claim");
    dismiss(open);

    ana.click(same);

    assertThat(ana.notices()).anyMatch(notice -> notice.contains("was dismissed"));
    assertThat(ana.earlier()).contains(before).doesNotContain(open.wording());
  }

  @Test
  void aMatchThatATeammateDismissesGoes() {
    Claim open = anOpenClaim();
    mark();
    ana.showEarlierChecks();
    assertThat(ana.earlier()).contains(open.wording());

    dismiss(open);

    ana.sees(seat -> assertThat(seat.earlier()).doesNotContain(open.wording()));
  }

  private Claim anOpenClaim() {
    return CompletableFuture.supplyAsync(() -> desk.claim("Bridge " + token + " closed in May"))
        .join();
  }

  private void dismiss(Claim claim) {
    CompletableFuture.runAsync(() -> desk.dismiss(claim)).join();
  }
}
