package org.claimlight.search.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import java.time.Duration;
import java.util.List;
import org.claimlight.accounts.As;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimChanges;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.search.IndexCare;
import org.claimlight.search.IndexState.Phase;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.IndexBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(properties = "spring.application.name=index-view")
@ActiveProfiles("demo")
@WithMockUser(username = "cleo", roles = "ADMINISTRATOR")
class IndexViewTest extends SpringBrowserlessTest {

  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired ClaimChanges changes;
  @Autowired ClaimIndex index;
  @Autowired IndexCare care;

  private Claim claim;

  @BeforeEach
  void anaMarksAClaim() {
    var quote = "Wheat doubled in price";
    claim =
        As.user(
            "ana",
            () -> {
              var article = articles.importText(NewArticle.ofText("Harvest", quote + ". So.")).id();
              var where = new Selection.ByQuote(quote, "", "");
              return claims.mark(new NewClaim(article, 1, where, null, null, List.of()));
            });
    assertThat(index.await(changes.last(), Duration.ofSeconds(20))).isTrue();
  }

  private void poll() {
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
  }

  private String text() {
    return $(IndexView.class).single().getElement().getTextRecursively();
  }

  private void click(String button) {
    test($(Button.class).withText(button).single()).click();
  }

  private void awaitQuiet() {
    await().pollInSameThread().until(() -> !care.overview().isBusy());
    poll();
  }

  @Test
  void anIndexThatIsUpToDateSaysSoAndWhatItHolds() {
    navigate(IndexView.class);

    assertThat(text()).contains("Up to date", "Search finds everything that has been saved.");
    assertThat($(DescriptionList.class).single().getElement().getTextRecursively())
        .contains("Claims that search sees", "Size on disk", "KB", "Last change taken in");
    assertThat(text()).doesNotContain("search.index.");
    assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
  }

  @Test
  void aCheckIsFollowedToItsEnd() {
    navigate(IndexView.class);

    click("Check now");
    awaitQuiet();

    assertThat(text()).contains("Index and database agree, and every file is whole.");
    assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    assertThat($(Button.class).withText("Check now").single().isEnabled()).isTrue();
  }

  @Test
  void whatDiffersIsNamedAndARebuildPutsItRight() {
    index.apply(new IndexBatch(List.of(), List.of(claim.id()), index.applied()));
    navigate(IndexView.class);

    click("Check now");
    awaitQuiet();

    assertThat(text()).contains("The index differs", "1 claim is not in the index");
    assertThat($(Anchor.class).withText("Wheat doubled in price").single().getHref())
        .isEqualTo("articles/%s?claim=%s".formatted(claim.article(), claim.id()));

    click("Rebuild");
    assertThat(UI.getCurrent().getPollInterval()).isIn(1_000, -1);
    await()
        .pollInSameThread()
        .until(
            () ->
                care.overview().state().phase() == Phase.READY
                    && !index.entries(List.of(claim.id())).isEmpty());
    click("Check now");
    awaitQuiet();
    assertThat(text()).contains("Index and database agree");
  }
}
