package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.List;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.shell.Refusal;
import org.claimlight.verdicts.AssignmentRefused;
import org.claimlight.verdicts.AssignmentWanted;
import org.claimlight.verdicts.Assignments;
import org.claimlight.verdicts.Priority;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(properties = "spring.application.name=board")
@ActiveProfiles("demo")
@WithMockUser(username = "ben", roles = "REVIEWER")
@Transactional
class BoardTest extends SpringBrowserlessTest {

  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Assignments assignments;
  @Autowired Bulk bulk;
  @Autowired CurrentPerson current;

  @Test
  void claimsStandByHowFarTheyHaveComeWithWhoHasThem() {
    var article = article();
    var one = mark(article, "Prices rose");
    var other = mark(article, "wages fell");
    bulk.assign(List.of(one), mine(Priority.URGENT));
    bulk.dismiss(List.of(other), "No claim.", "Undone.");
    open(article);

    assertThat(columns())
        .satisfiesExactly(
            open -> assertThat(open).contains("Open1", "Prices rose", "Ben Okafor", "Urgent"),
            review -> assertThat(review).contains("In review0"),
            disputed -> assertThat(disputed).contains("Disputed0"),
            settled -> assertThat(settled).contains("Settled0"),
            dismissed -> assertThat(dismissed).contains("wages fell"));
    assertThat($(Anchor.class).withClassName("cl-board-claim").all()).hasSize(2);
  }

  @Test
  void whatWasDoneToManyIsTakenBackAndOneThatIsRefusedKeepsNoneBack() {
    var article = article();
    var one = mark(article, "Prices rose");
    var other = mark(article, "wages fell");
    claims.dismiss(other, claims.get(other).version(), "No claim.");

    var assigned = bulk.assign(List.of(one, other), mine(Priority.HIGH));
    assertThat(assigned.count()).isEqualTo(1);
    assertThat(assigned.refused()).isEqualTo(1);
    assertThat(assignments.waitingForMe()).hasSize(1);
    assigned.undo().run();
    assertThat(assignments.waitingForMe()).isEmpty();

    var dismissed = bulk.dismiss(List.of(one), "No claim.", "Undone.");
    assertThat(claims.get(one).status()).isEqualTo(ClaimStatus.DISMISSED);
    dismissed.undo().run();
    assertThat(claims.get(one).status()).isEqualTo(ClaimStatus.OPEN);
  }

  @Test
  void aDueTimeInThePastIsAskedBeforeAnythingIsDone() {
    var one = mark(article(), "Prices rose");
    var past =
        new AssignmentWanted(current.require().id(), null, Instant.now().minusSeconds(60), false);

    assertThatThrownBy(() -> bulk.assign(List.of(one), past))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(AssignmentRefused.PAST));
    assertThat(assignments.waitingForMe()).isEmpty();
  }

  private AssignmentWanted mine(Priority priority) {
    return new AssignmentWanted(current.require().id(), priority, null, false);
  }

  private void open(Article article) {
    navigate(HomeView.class);
    UI.getCurrent().navigate("articles/" + article.id() + "/board");
  }

  private Article article() {
    return articles.importText(
        new NewArticle(
            "Prices", "Prices rose and wages fell in March.", null, null, null, null, null));
  }

  private ClaimId mark(Article article, String words) {
    return claims.mark(NewClaim.of(article.id(), null, new Selection.ByQuote(words, "", ""))).id();
  }

  private List<String> columns() {
    return $(Section.class).withClassName("cl-board-column").all().stream()
        .map(one -> one.getElement().getTextRecursively())
        .toList();
  }
}
