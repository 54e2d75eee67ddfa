package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlight.accounts.As;
import org.claimlight.articles.ui.SelectedPart;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people give the claims of one article their words. */
class ArticleMarkingTest extends DeskOfTwo {

  private static final SelectedPart PRICES = new SelectedPart(0, 11, "Prices rose");
  private static final SelectedPart BY_FOUR = new SelectedPart(0, 17, "Prices rose by 4%");
  private static final SelectedPart NOBODY = new SelectedPart(26, 42, "Nobody knows why");

  @Autowired Claims claims;

  @Test
  void severalPartsAreOneClaim() {
    ana.mark(PRICES, NOBODY);

    assertThat(ana.claimRow()).contains("Claim 1", "Prices rose … Nobody knows why");
    ben.sees(
        seat -> assertThat(seat.claimRow()).contains("Prices rose … Nobody knows why", "Claim 1"));
  }

  @Test
  void aClaimsNewWordsShowToBothAndCanBeTakenBack() {
    ana.mark(PRICES);

    ana.adjust(theClaim().id().toString(), BY_FOUR);

    assertThat(ana.claimRow()).contains("Prices rose by 4%");
    assertThat(ana.panel()).contains("Prices rose by 4%");
    ben.sees(seat -> assertThat(seat.claimRow()).contains("Prices rose by 4%"));

    ana.clickLast("Undo");

    assertThat(ana.claimRow()).contains("Prices rose").doesNotContain("4%");
    ben.sees(seat -> assertThat(seat.claimRow()).doesNotContain("4%"));
  }

  @Test
  void aPartIsAddedAndDropped() {
    ana.mark(PRICES);
    ana.adjust(theClaim().id().toString(), PRICES, NOBODY);
    assertThat(ana.claimRow()).contains("Prices rose … Nobody knows why");

    ana.adjust(theClaim().id().toString(), NOBODY);

    assertThat(ana.claimRow()).contains("Nobody knows why").doesNotContain("Prices");
  }

  @Test
  void wordsThatAreNotTheTextsAreRefusedAndTheClaimKeepsItsOwn() {
    ana.mark(PRICES);

    ana.adjust(theClaim().id().toString(), new SelectedPart(0, 17, "Prices rose by 5%"));

    assertThat(ana.notices()).anyMatch(notice -> notice.contains("not the ones you selected"));
    assertThat(theClaim().quote()).isEqualTo("Prices rose");
    assertThat(ana.claimRow()).contains("Prices rose").doesNotContain("by");
  }

  private Claim theClaim() {
    return As.user("ana", () -> claims.ofArticle(article.id())).getFirst();
  }
}
