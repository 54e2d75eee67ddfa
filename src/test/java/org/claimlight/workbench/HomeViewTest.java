package org.claimlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.claimlight.accounts.As;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.verdicts.Decision;
import org.claimlight.verdicts.Reviews;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.Verdicts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

// A desk of its own: Home shows what waits at the whole desk, so other tests' claims would show
// too.
@SpringBootTest(properties = "spring.application.name=home")
@ActiveProfiles("demo")
@WithMockUser(username = "ben", roles = "REVIEWER")
@Transactional
class HomeViewTest extends SpringBrowserlessTest {

  private static final String WORDS = "Prices rose by nine percent";

  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Verdicts verdicts;
  @Autowired Reviews reviews;

  @Test
  void aTeammatesVerdictWaitsForMyReviewUntilIGiveIt() {
    As.user("ana", this::rate);
    navigate(HomeView.class);
    assertThat(links("cl-home-claim")).containsExactly(WORDS);
    assertThat(texts()).contains("Ana Ferreira rates it", "False", "Waiting for your review1");

    reviews.give(reviews.waitingForMe(1).getFirst(), null, Decision.AGREE, "So it is.");
    navigate(HomeView.class);
    assertThat(links("cl-home-claim")).isEmpty();
    assertThat(texts()).contains("Nothing waits for you.", "settled a claim");
  }

  @Test
  void whatIsAskedOfMeAndWhatIsDisputedShowUp() {
    rate();
    As.user(
        "ana",
        () ->
            reviews.give(
                reviews.waitingForMe(1).getFirst(), null, Decision.DISAGREE, "It rose by eight."));
    navigate(HomeView.class);

    assertThat(links("cl-home-claim")).containsExactly(WORDS, WORDS);
    assertThat(texts()).contains("Your verdict", "disagreed with a verdict");
  }

  @Test
  void everyDeedOfTheHistoryHasItsWords() {
    Claim claim = rate();
    As.user(
        "ana",
        () ->
            reviews.give(
                reviews.waitingForMe(1).getFirst(), null, Decision.REQUEST_CHANGES, "Source?"));
    claims.dismiss(claim.id(), claims.get(claim.id()).version(), "No claim after all.");
    navigate(HomeView.class);

    assertThat(texts())
        .contains("asked for changes to a verdict", "dismissed a claim")
        .doesNotContain("workbench.home");
    assertThat(links("cl-home-deed-claim")).hasSizeGreaterThanOrEqualTo(4);
  }

  private Claim rate() {
    var article =
        articles.importText(
            new NewArticle("Prices", WORDS + " in March.", null, null, null, null, null));
    var claim =
        claims.mark(NewClaim.of(article.id(), null, new Selection.ByQuote(WORDS, "", " in March")));
    verdicts.submit(
        claim.id(), new VerdictDetails("false", "The office says four.", null, List.of()));
    return claim;
  }

  private List<String> links(String kind) {
    return $(Anchor.class).withClassName(kind).all().stream().map(Anchor::getText).toList();
  }

  private String texts() {
    return getCurrentView().getElement().getTextRecursively()
        + $(Span.class).all().stream().map(Span::getText).toList()
        + $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
  }
}
