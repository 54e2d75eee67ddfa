package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.util.Map;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.articles.Words;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Placement;
import org.claimlight.claims.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(properties = "test.desk=revisions")
@ActiveProfiles("demo")
@WithMockUser(username = "ana", roles = "REVIEWER")
class RevisionsViewTest extends SpringBrowserlessTest {

  private static final String TEXT =
      """
      The ministry published its figures on Monday. Everybody had waited for them.

      Unemployment fell by 3.2 percent in May, the office said. It was the third month in a row.""";

  @Autowired Articles articles;
  @Autowired Claims claims;

  private ArticleId article;
  private Claim moved;

  @BeforeEach
  void aRevisedArticle() {
    article = articles.importText(NewArticle.ofText("Figures", TEXT)).id();
    mark("The ministry published its figures");
    moved = mark("Unemployment fell by 3.2 percent in May");
    mark("It was the third month in a row");
    articles.revise(
        article,
        1,
        Words.ofText(TEXT.replace("3.2", "3.9").replace(" It was the third month in a row.", "")));
  }

  @Test
  void showsWhatChangedAndWhatBecameOfTheClaims() {
    open(2);

    assertThat(text())
        .contains("1 on the same words, 1 moved onto similar words, 1 without words.")
        .contains("Lost its words", "It was the third month in a row")
        .doesNotContain("workbench.");
    var changed = getCurrentView().getElement().getOuterHTML();
    assertThat(changed).contains("<del>3.2</del>", "<ins>3.9</ins>");
    assertThat($(ListItem.class).withClassName("cl-revisions-outcome").all()).hasSize(2);
  }

  @Test
  void aMoveIsConfirmedWhereItIsShown() {
    open(2);

    test($(Button.class).withText("These are the right words").single()).click();

    assertThat(claims.get(moved.id()).placement()).isEqualTo(Placement.PLACED);
    assertThat($(Button.class).withText("These are the right words").all()).isEmpty();
  }

  @Test
  void theFirstTextHasNoneBeforeIt() {
    open(1);

    assertThat(text()).contains("This is the first text of the article");
  }

  private void open(int revision) {
    navigate(
        RevisionsView.class,
        Map.of("article", article.toString(), "revision", String.valueOf(revision)));
  }

  private Claim mark(String quote) {
    return claims.mark(NewClaim.of(article, 1, new Selection.ByQuote(quote, "", "")));
  }

  private String text() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
