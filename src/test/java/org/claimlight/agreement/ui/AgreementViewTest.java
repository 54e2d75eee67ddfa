package org.claimlight.agreement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.claimlight.accounts.As;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.Verdicts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(properties = "spring.application.name=agreement-view")
@ActiveProfiles("demo")
@WithMockUser(username = "ben", roles = "REVIEWER")
@Transactional
class AgreementViewTest extends SpringBrowserlessTest {

  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Verdicts verdicts;

  @Test
  void whatIsNotDefinedSaysWhyAndIsNoNumber() {
    var article = article();
    open(article);

    assertThat(text())
        .contains("Not defined", "Nobody has rated anything here yet.")
        .doesNotContain("0.00", "1.00", "agreement.measure");
  }

  @Test
  void aCellOpensTheClaimsBehindIt() {
    var article = article();
    rate(article, "Prices rose", "true", "false");
    rate(article, "wages fell", "false", "false");
    open(article);

    assertThat(text()).contains("0.50", "Ana Ferreira / Ben Okafor", "On 2 units by 2 people.");
    var cell =
        $(NativeButton.class).withClassName("cl-confusion-cell").all().stream()
            .filter(one -> "true".equals(one.getElement().getAttribute("data-agrees")))
            .findFirst()
            .orElseThrow();
    test(cell).click();
    assertThat($(Anchor.class).withClassName("cl-reading").all())
        .extracting(Anchor::getText)
        .containsExactly("wages fell");
  }

  private void open(Article article) {
    navigate(AgreementView.class);
    UI.getCurrent()
        .navigate(
            AgreementView.class,
            QueryParameters.simple(Map.of("article", article.id().toString())));
  }

  private Article article() {
    return articles.importText(
        new NewArticle(
            "Prices", "Prices rose and wages fell in March.", null, null, null, null, null));
  }

  private void rate(Article article, String words, String mine, String anas) {
    var claim = claims.mark(NewClaim.of(article.id(), null, new Selection.ByQuote(words, "", "")));
    verdicts.submit(claim.id(), new VerdictDetails(mine, "The table.", null, List.of()));
    As.user(
        "ana",
        () -> verdicts.submit(claim.id(), new VerdictDetails(anas, "Read it.", null, List.of())));
  }

  private String text() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
