package org.claimlight.suggestions.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.Duration;
import java.util.List;
import org.claimlight.accounts.As;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.suggestions.Evaluations;
import org.claimlight.suggestions.SuggestionRefused;
import org.claimlight.suggestions.Suggestions;
import org.claimlight.suggestions.ranking.Sign;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;

/** On a desk of its own, whose history begins here. */
@SpringBootTest(properties = "claimlight.desk-of=SuggestionsViewTest")
@ActiveProfiles("demo")
@WithMockUser(
    username = "cleo",
    roles = {"EDITOR", "ADMINISTRATOR"})
class SuggestionsViewTest extends SpringBrowserlessTest {

  private static final List<String> LAWS =
      List.of(
          "The law requires a permit for this.",
          "It is illegal to sell milk there.",
          "The treaty was banned by no court.",
          "Parking is permitted under the regulation.",
          "The constitution requires a second vote.");

  private static final List<String> OTHERS =
      List.of(
          "Prices rose by 4% in that month.",
          "About 300 people came to the square.",
          "The party lost 12 seats in March.",
          "I think that was a nice day.",
          "We walked along the old river.",
          "Exports fell by 7.5% in the summer.");

  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Evaluations evaluations;
  @Autowired Suggestions suggestions;

  @Test
  void theSwitchIsLockedUntilTheHistoryShowsHowWellSuggestionsDo() {
    UI.getCurrent().navigate(SuggestionsView.class);

    assertThat(screen())
        .contains("Not enough history yet", "there are no articles with 0 marked")
        .contains("not enough history yet to tell whether learning helps");
    assertThat(checkbox().isEnabled()).isFalse();
    assertThatThrownBy(() -> evaluations.setByDefault(true)).isInstanceOf(SuggestionRefused.class);

    for (int n = 0; n < 5; n++) {
      anArticleInWhichTheLawsAreMarked();
    }
    theRankerFollowsByItself();
    UI.getCurrent().navigate("articles");
    UI.getCurrent().navigate(SuggestionsView.class);

    assertThat(screen())
        .contains("Rests on 5 articles with 55 sentences, of which 25 are marked (45%)")
        .containsPattern("does better than the general signs .*, so what was learned ranks")
        .contains("Of the first 10, marked by the desk", "Learned here", "Random order")
        .doesNotContain("Not enough history", "not enough history", "rather better");
    var evaluation = evaluations.evaluate();
    assertThat(evaluation.trial().learned().averagePrecision())
        .isGreaterThan(evaluation.trial().general().averagePrecision());
    assertThat(evaluation.weights())
        .anySatisfy(
            weight -> {
              assertThat(weight.sign().slug()).isEqualTo("rule");
              assertThat(weight.learned()).isGreaterThan(weight.general());
            });

    assertThat(checkbox().isEnabled()).isTrue();
    test(checkbox()).click();

    assertThat(evaluations.isByDefault()).isTrue();

    test(checkbox()).click();

    assertThat(evaluations.isByDefault()).isFalse();
  }

  /** Nobody has asked for the evaluation since, which would train it. */
  private void theRankerFollowsByItself() {
    var article = articles.importText(NewArticle.ofText("On one more law", LAWS.getFirst()));
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(suggestions.of(article.id(), 1).open().getFirst().reasons())
                    .anySatisfy(
                        reason -> {
                          assertThat(reason.sign().sign()).isEqualTo(Sign.RULE);
                          assertThat(reason.weight()).isGreaterThan(Sign.RULE.general());
                        }));
  }

  private void anArticleInWhichTheLawsAreMarked() {
    var text = String.join(" ", LAWS) + " " + String.join(" ", OTHERS);
    As.user(
        "ana",
        () -> {
          var article = articles.importText(NewArticle.ofText("On laws", text));
          for (var law : LAWS) {
            claims.mark(NewClaim.of(article.id(), 1, new Selection.ByQuote(law, "", "")));
          }
        });
  }

  private Checkbox checkbox() {
    return $(Checkbox.class).single();
  }

  private String screen() {
    return $(SuggestionsView.class).single().getElement().getTextRecursively();
  }
}
