package org.claimlight.articles.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.claimlight.accounts.Drafts;
import org.claimlight.articles.Articles;
import org.claimlight.articles.Block;
import org.claimlight.articles.NewArticle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

@SpringBootTest
@ActiveProfiles("demo")
@WithMockUser(username = "ana", roles = "REVIEWER")
@Transactional
class ArticlesViewTest extends SpringBrowserlessTest {

  @Autowired Articles articles;
  @Autowired Drafts drafts;

  @Test
  void anArticleIsImportedByPastingItsText() {
    navigate(ArticlesView.class);
    openImport();
    test(text()).setValue("Prices rose by nine percent in March. Nobody had expected it.");
    test(field("Publisher")).setValue("The Daily Plain");
    test(button("Import")).click();

    var imported = articles.list(0, 1).getFirst();
    assertThat(imported.title()).isEqualTo("Prices rose by nine percent in March.");
    assertThat(imported.publisher()).isEqualTo("The Daily Plain");
    assertThat($(Notification.class).last().getElement().getTextRecursively()).isNotNull();
    assertThat(drafts.find("article-import")).isEmpty();
  }

  @Test
  void aRefusalStandsAtItsFieldAndNothingTypedIsLost() {
    navigate(ArticlesView.class);
    openImport();
    test(text()).setValue("Prices rose by nine percent in March.");
    test(field("Web address")).setValue("no address");
    test(button("Import")).click();

    assertThat(field("Web address").isInvalid()).isTrue();
    assertThat(field("Web address").getErrorMessage()).contains("http");
    assertThat(text().getValue()).startsWith("Prices");
    assertThat(drafts.find("article-import")).isPresent();
  }

  @Test
  void anEmptyTextIsRefusedAtTheText() {
    navigate(ArticlesView.class);
    openImport();
    test(button("Import")).click();

    assertThat(text().isInvalid()).isTrue();
  }

  @Test
  void aClosedDialogComesBackWithItsDraft() {
    navigate(ArticlesView.class);
    openImport();
    test(field("Title")).setValue("Half a thought");
    test(button("Close, keep the draft")).click();
    openImport();

    assertThat(field("Title").getValue()).isEqualTo("Half a thought");
  }

  @Test
  void aTextThatIsHereAlreadyComesInAgainOnlyOnPurpose() {
    var first = articles.importText(NewArticle.ofText("Twice", "Told twice, believed twice."));
    navigate(ArticlesView.class);
    openImport();
    test(text()).setValue("Told twice, believed twice.");
    test(button("Import")).click();

    assertThat($(Anchor.class).withText("Twice").last().getHref())
        .isEqualTo("articles/" + first.id());
    long before = articles.count();
    test(button("Import again anyway")).click();
    assertThat(articles.count()).isEqualTo(before + 1);
  }

  @Test
  void anAddressThatCannotBeFetchedIsRefusedAtItsField() {
    navigate(ArticlesView.class);
    openImport();
    $(Tabs.class).single().setSelectedIndex(1);
    test(field("Address of the page")).setValue("http://169.254.169.254/latest");
    test(button("Fetch")).click();

    assertThat(field("Address of the page").isInvalid()).isTrue();
    assertThat(field("Address of the page").getErrorMessage()).contains("169.254.169.254");
  }

  @Test
  void pastedMarkupIsShownAsItWillBeKeptAndIsNotLostWithTheDialog() {
    navigate(ArticlesView.class);
    openImport();
    paste(
        "<h1>Prices</h1><p onclick='x()'>Up by 4%.<script>x()</script></p><ul><li>Food</li></ul>");
    assertThat($(Span.class).withText("5 words in 3 blocks will be kept").exists()).isTrue();
    test(button("Close, keep the draft")).click();

    openImport();
    test(button("Import")).click();

    var imported = articles.list(0, 1).getFirst();
    var revision = articles.currentRevision(imported.id());
    assertThat(revision.text()).doesNotContain("x()");
    assertThat(revision.blocks())
        .extracting(Block::kind)
        .containsExactly(Block.Kind.HEADING, Block.Kind.PARAGRAPH, Block.Kind.LIST_ITEM);
  }

  @Test
  void eachWayShowsWhatCameByItAlone() {
    navigate(ArticlesView.class);
    openImport();
    paste("<p>One.</p><p>Two.</p>");
    $(Tabs.class).single().setSelectedIndex(1);
    assertThat($(Span.class).withTextContaining("will be kept").exists()).isFalse();
    test(button("Import")).click();

    assertThat(field("Address of the page").isInvalid()).isTrue();
    $(Tabs.class).single().setSelectedIndex(0);
    assertThat($(Span.class).withTextContaining("will be kept").exists()).isTrue();
  }

  @Test
  void anotherTextFromTheSameAddressMayBecomeARevision() {
    var first =
        articles.importText(
            new NewArticle(
                "On rents", "Rents rose.", "https://example.org/rents", null, null, null, null));
    navigate(ArticlesView.class);
    openImport();
    test(text()).setValue("Rents fell.");
    test(field("Web address")).setValue("https://example.org/rents");
    test(button("Import")).click();
    test(button("Add as a revision")).click();

    assertThat(articles.currentRevision(first.id()).text()).isEqualTo("Rents fell.");
    assertThat(articles.currentRevision(first.id()).number()).isEqualTo(2);
    assertThat(drafts.find("article-import")).isEmpty();
  }

  @Test
  void theListIsNarrowedByTheWordsOfTitlePublisherAndByline() {
    articles.importText(
        new NewArticle("Of 100%_certainty", "One.", null, "Gazette", null, null, null));
    articles.importText(new NewArticle("Of doubt", "Two.", null, null, "G. Azette", null, null));
    navigate(ArticlesView.class);

    TextField filter = $(TextField.class).all().getFirst();
    test(filter).setValue("gazette");
    assertThat(titles()).containsExactly("Of 100%_certainty");
    test(filter).setValue("0%_C");
    assertThat(titles()).containsExactly("Of 100%_certainty");
    test(filter).setValue("azette");
    assertThat(titles()).containsExactlyInAnyOrder("Of 100%_certainty", "Of doubt");
    test(filter).setValue("zeppelin");
    assertThat(titles()).isEmpty();
  }

  private java.util.List<String> titles() {
    return $(Anchor.class).withClassName("cl-article-title").all().stream()
        .map(Anchor::getText)
        .toList();
  }

  /** As the browser says it. */
  private void paste(String markup) {
    var data = JsonNodeFactory.instance.objectNode().put("event.detail", markup);
    var element = text().getElement();
    element
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(element, "markup-pasted", data));
  }

  private void openImport() {
    test(button("Import an article")).click();
  }

  private Button button(String words) {
    return $(Button.class).withText(words).first();
  }

  private TextArea text() {
    return $(TextArea.class).single();
  }

  private TextField field(String label) {
    return $(TextField.class).withCondition(field -> label.equals(field.getLabel())).single();
  }
}
