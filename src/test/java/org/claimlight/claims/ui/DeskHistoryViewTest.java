package org.claimlight.claims.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.io.StringWriter;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claims;
import org.claimlight.claims.HistoryFile;
import org.claimlight.claims.HistoryFilter;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(properties = "spring.application.name=desk-history")
@ActiveProfiles("demo")
@WithMockUser(username = "cleo", roles = "ADMINISTRATOR")
@Transactional
class DeskHistoryViewTest extends SpringBrowserlessTest {

  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired HistoryFile file;

  @Test
  void whatHappenedIsReadNarrowedAndChecked() {
    dismissed();
    navigate(DeskHistoryView.class);
    assertThat(lines())
        .contains("Cleo Lindqvist marked the claim", "Cleo Lindqvist dismissed the claim")
        .doesNotContain("claims.history");
    assertThat($(Anchor.class).withClassName("cl-history-claim").all()).isNotEmpty();

    kind().setValue("claim-dismissed");
    assertThat(lines()).contains("Cleo Lindqvist dismissed the claim").doesNotContain("marked");

    test($(Button.class).withText("Check the chain").single()).click();
    assertThat(text()).contains("rows are as they were written.");
  }

  @Test
  void itIsTakenAwayALineForEachChange() throws Exception {
    dismissed();
    var wanted = new HistoryFilter(null, null, null, "claim-dismissed", null, null);
    var csv = new StringWriter();
    file.csv(wanted, csv);
    var lines = new StringWriter();
    file.jsonLines(wanted, lines);

    assertThat(csv.toString().lines()).hasSize(2);
    assertThat(csv.toString()).contains("claim-dismissed", "\"\"No claim.\"\"");
    assertThat(lines.toString().lines()).hasSize(1);
    assertThat(lines.toString()).contains("\"reason\":\"No claim.\"");
  }

  private void dismissed() {
    var article =
        articles.importText(
            new NewArticle("Prices", "Prices rose in March.", null, null, null, null, null));
    var claim =
        claims.mark(NewClaim.of(article.id(), null, new Selection.ByQuote("Prices rose", "", "")));
    claims.dismiss(claim.id(), claim.version(), "No claim.");
  }

  @SuppressWarnings("unchecked")
  private Select<String> kind() {
    return (Select<String>)
        $(Select.class).all().stream()
            .filter(one -> "What happened".equals(one.getLabel()))
            .findFirst()
            .orElseThrow();
  }

  private String lines() {
    return getCurrentView()
        .getElement()
        .getChildren()
        .filter(one -> one.getClassList().contains("cl-history"))
        .map(one -> one.getTextRecursively())
        .findFirst()
        .orElseThrow();
  }

  private String text() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
