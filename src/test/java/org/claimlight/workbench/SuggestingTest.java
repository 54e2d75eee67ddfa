package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlight.accounts.As;
import org.claimlight.articles.ui.HighlightSpan;
import org.claimlight.suggestions.Suggestions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people decide on the suggestions of one article. */
class SuggestingTest extends DeskOfTwo {

  private static final String SENTENCE = WORDS + ".";
  private static final String ACCEPT = "Accept as a claim: " + SENTENCE;
  private static final String REJECT = "Reject: " + SENTENCE;

  @Autowired Suggestions suggestions;

  @Test
  void theyAreMarkedAndListedWithTheirReasonsOnceSomebodyAsks() {
    assertThat(ana.suggestions()).isEmpty();
    assertThat(ana.suggested()).isEmpty();

    ana.click("Suggestions");

    assertThat(ana.suggestions()).containsExactly(SENTENCE);
    assertThat(ana.suggested()).containsExactly(new HighlightSpan(0, SENTENCE.length()));
    assertThat(ana.screen()).contains("an amount: 4%", "says what changed: rose");
    assertThat(ben.suggested()).isEmpty();

    ana.click("Show more");

    assertThat(ana.suggestions()).containsExactly(SENTENCE, "Nobody knows why.");

    ana.click("Hide suggestions");

    assertThat(ana.suggestions()).isEmpty();
    assertThat(ana.suggested()).isEmpty();
  }

  @Test
  void whatIsHiddenInAnArticleStaysHiddenThereAlthoughTheDeskWantsThemUnasked() {
    var decisions = spring.getBean(JdbcClient.class);
    decisions
        .sql(
            """
            insert into suggestion_by_default (id, set_by, set_at)
            select 1, id, current_timestamp from person where username = 'cleo'
            """)
        .update();
    try {
      ana.open(article);
      assertThat(ana.suggestions()).containsExactly(SENTENCE);

      ana.click("Hide suggestions");
      ana.open(article);
      assertThat(ana.suggestions()).isEmpty();
      ben.open(article);
      assertThat(ben.suggestions()).containsExactly(SENTENCE);

      ana.click("Suggestions");
      ana.open(article);
      assertThat(ana.suggestions()).containsExactly(SENTENCE);
    } finally {
      decisions.sql("delete from suggestion_by_default").update();
    }
  }

  @Test
  void whenNothingIsLeftToSuggestTheScreenSaysSo() {
    ana.click("Suggestions");
    ana.click("Show more");
    ana.click(ana.labelled(REJECT));
    ana.click(ana.labelled("Reject: Nobody knows why."));

    assertThat(ana.suggestions()).isEmpty();
    assertThat(ana.screen()).contains("Nothing to suggest", "No sentence that is still undecided");
  }

  @Test
  void toAcceptOneMarksTheClaimForBothAndOpensIt() {
    ana.click("Suggestions");
    ben.click("Suggestions");

    ana.click(ana.labelled(ACCEPT));

    assertThat(ana.claimRow()).contains("Claim 1", SENTENCE);
    assertThat(ana.panel()).contains(SENTENCE);
    assertThat(ana.hasField("Statement")).isTrue();
    assertThat(ana.suggestions()).isEmpty();
    ben.sees(
        seat -> {
          assertThat(seat.claimRow()).contains(SENTENCE);
          assertThat(seat.suggestions()).isEmpty();
          assertThat(seat.suggested()).isEmpty();
        });

    ana.clickLast("Undo");

    assertThat(ana.claimRow()).contains("Dismissed");
    assertThat(ana.suggestions()).containsExactly(SENTENCE);
    ben.sees(
        seat -> {
          assertThat(seat.claimRow()).contains("Dismissed");
          assertThat(seat.suggestions()).containsExactly(SENTENCE);
        });
  }

  @Test
  void theUndoOfAnAcceptedOneLeavesTheVerdictThatATeammateGaveSince() {
    ana.click("Suggestions");
    ana.click(ana.labelled(ACCEPT));
    ben.sees(seat -> assertThat(seat.claimRows()).hasSize(1));
    ben.turnToTheClaim();
    submitVerdict(ben);

    ana.clickLast("Undo");

    assertThat(ana.notices())
        .anyMatch(notice -> notice.contains("Claim #1, made of this suggestion, has a verdict"));
    assertThat(ana.claimRow()).contains("In review");
    assertThat(ana.suggestions()).isEmpty();
  }

  @Test
  void whatOneRejectsIsGoneForBothUntilEitherTakesItBack() {
    ana.click("Suggestions");
    ben.click("Suggestions");

    ana.click(ana.labelled(REJECT));

    assertThat(ana.suggestions()).isEmpty();
    assertThat(ana.notices()).anyMatch(notice -> notice.contains("not suggested again"));
    ben.sees(
        seat -> {
          assertThat(seat.suggestions()).isEmpty();
          assertThat(seat.screen()).contains("Nothing left to decide");
        });

    ben.click("Take back");

    assertThat(ben.suggestions()).containsExactly(SENTENCE);
    ana.sees(seat -> assertThat(seat.suggestions()).containsExactly(SENTENCE));
  }

  @Test
  void whatATeammateMarksByHandIsSuggestedNoMore() {
    ana.click("Suggestions");

    ben.mark(0, WORDS.length(), WORDS);

    ana.sees(seat -> assertThat(seat.suggestions()).isEmpty());
  }

  @Test
  void whoeverIsSecondIsToldAndMakesNoSecondClaim() {
    ana.click("Suggestions");
    var button = ana.labelled(ACCEPT);
    As.user(
        "ben",
        () ->
            suggestions.accept(
                article.id(), suggestions.of(article.id(), 1).open().getFirst().id()));

    ana.click(button);

    assertThat(ana.notices()).anyMatch(notice -> notice.contains("is a claim already"));
    ana.sees(
        seat -> {
          assertThat(seat.claimRows()).hasSize(1);
          assertThat(seat.suggestions()).isEmpty();
        });
  }
}
