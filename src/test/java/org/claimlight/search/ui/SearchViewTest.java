package org.claimlight.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimlight.accounts.As;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.search.IndexState;
import org.claimlight.search.SearchResult;
import org.claimlight.search.index.Order;
import org.claimlight.shell.EmptyState;
import org.claimlight.shell.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;

/** The screen over the real services, database and index. */
@SpringBootTest
@ActiveProfiles("demo")
@WithMockUser(username = "ben", roles = "REVIEWER")
class SearchViewTest extends SpringBrowserlessTest {

  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Messages messages;

  /** In every claim of this test's article and in no other. */
  private final String token = "t" + UUID.randomUUID().toString().substring(0, 8);

  private Article article;

  @BeforeEach
  void anaImportsAnArticle() {
    article =
        As.user(
            "ana",
            () ->
                articles.importText(
                    NewArticle.ofText(
                        "Harvest news",
                        "Wheat "
                            + token
                            + " doubled. Rye "
                            + token
                            + " did <b>not</b>. The end.")));
  }

  private Claim mark(String quote, String... tags) {
    var selection = new Selection.ByQuote(quote, "", "");
    return As.user(
        "ana",
        () ->
            claims.mark(new NewClaim(article.id(), 1, selection, null, "Farmers", List.of(tags))));
  }

  private void open(String parameters) {
    UI.getCurrent().navigate("search", QueryParameters.fromString(parameters));
  }

  private void ask(String q) {
    test($(TextField.class).single()).setValue(q);
    test($(Button.class).withText("Search").single()).click();
  }

  private List<String> headings() {
    return $(HitCard.class).all().stream()
        .map(card -> card.getElement().getChild(1).getTextRecursively())
        .toList();
  }

  private String address() {
    return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
  }

  private String summary() {
    return $(Paragraph.class).withClassName("cl-search-summary").single().getText();
  }

  @Test
  void aClaimMarkedAMomentAgoIsFoundAndLeadsToTheWorkbench() {
    Claim claim = mark("Wheat " + token + " doubled", "food");
    open("");

    ask("wheat " + token);

    assertThat(headings()).containsExactly("Wheat " + token + " doubled");
    assertThat(summary()).startsWith("1 claim · ");
    assertThat(address()).isEqualTo("search?q=wheat%20" + token);
    assertThat($(Anchor.class, $(HitCard.class).single()).single().getHref())
        .isEqualTo("articles/%s?claim=%s".formatted(article.id(), claim.id()));
  }

  @Test
  void theWordsThatMatchAreMarkedAndTheRestIsPlainText() {
    mark("Rye " + token + " did <b>not</b>");

    open("q=rye+" + token);

    Element heading = $(HitCard.class).single().getElement().getChild(1);
    assertThat(marks(heading)).containsExactly("Rye", token);
    assertThat(heading.getTextRecursively()).isEqualTo("Rye " + token + " did <b>not</b>");
  }

  @Test
  void aWordThatStandsOnlyAroundTheClaimShowsThePassageItStandsIn() {
    mark("Wheat " + token + " doubled");

    open("q=doubled+rye+" + token);
    assertThat(whys()).singleElement().asString().contains("In the words around it", "Rye");

    open("q=doubled+" + token);
    assertThat($(HitCard.class).all()).hasSize(1);
    assertThat(whys()).isEmpty();
  }

  private List<String> whys() {
    return $(Div.class).withClassName("cl-hit-why").all().stream()
        .map(why -> why.getElement().getTextRecursively())
        .toList();
  }

  private static List<String> marks(Element element) {
    Stream<Element> marked =
        element.isTextNode() || !element.getTag().equals("mark")
            ? Stream.empty()
            : Stream.of(element);
    return Stream.concat(
            marked.map(Element::getText),
            element.isTextNode()
                ? Stream.empty()
                : element.getChildren().flatMap(child -> marks(child).stream()))
        .toList();
  }

  @Test
  void filtersNarrowAndChipsTakeThemBack() {
    mark("Wheat " + token + " doubled", "wheat" + token);
    mark("Rye " + token + " did <b>not</b>", "rye" + token);
    open("q=" + token);
    assertThat(headings()).hasSize(2);

    test(box("rye" + token)).click();

    assertThat(headings()).containsExactly("Rye " + token + " did <b>not</b>");
    assertThat(address()).isEqualTo("search?q=" + token + "&facet.tag=rye" + token);
    assertThat(box("wheat" + token).getElement().getTextRecursively()).endsWith("1");
    NativeButton chip = $(NativeButton.class).withClassName("cl-search-chip").single();
    assertThat(chip.getText()).isEqualTo("Tag: rye" + token);

    test(chip).click();

    assertThat(headings()).hasSize(2);
    assertThat(address()).isEqualTo("search?q=" + token);
  }

  private Checkbox box(String label) {
    return $(Checkbox.class).all().stream()
        .filter(box -> box.getElement().getTextRecursively().startsWith(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMistakeIsToldUnderTheBoxAndTheRestIsSearched() {
    open("facet.status=open");

    ask("wheat status:");

    assertThat($(TextField.class).single().getValue()).isEqualTo("wheat status:");
    assertThat($(NativeButton.class).withClassName("cl-search-chip").single().getText())
        .contains("Status");
    String told = $(QueryMistakes.class).single().getElement().getTextRecursively();
    assertThat(told).contains("At character 7").contains("needs a value");
    assertThat($(Anchor.class, $(QueryMistakes.class).single()).single().getHref())
        .isEqualTo("search?q=wheat&facet.status=open");

    ask("wheat");

    assertThat($(TextField.class).single().isInvalid()).isFalse();
  }

  @Test
  void aQueryOfWhichNothingIsLeftIsNotSearched() {
    open("");

    ask("status:");

    assertThat($(TextField.class).single().isInvalid()).isTrue();
    assertThat($(TextField.class).single().getErrorMessage()).contains("needs a value");
    assertThat($(HitCard.class).all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rating:zzz", "*", "tag:"})
  void theMistakeOfAQueryThatIsNotSearchedIsToldOnce(String query) {
    open("");

    ask(query);

    String told = $(TextField.class).single().getErrorMessage();
    assertThat(told).isNotBlank();
    assertThat($(SearchView.class).single().getElement().getTextRecursively()).doesNotContain(told);
  }

  @Test
  void aTypoIsSearchedForWhatWasMeantAndSaysSo() {
    String rare = "zwiebelkuchen" + token.replaceAll("[^a-z]", "");
    article =
        As.user(
            "ana", () -> articles.importText(NewArticle.ofText("Cake", "A " + rare + " cake.")));
    mark("A " + rare + " cake");

    open("q=" + rare.replace("iebel", "eibel"));

    assertThat(headings()).containsExactly("A " + rare + " cake");
    assertThat(
            $(Div.class).withClassName("cl-search-note").single().getElement().getTextRecursively())
        .contains("Searched for “" + rare + "” instead");
  }

  @Test
  void aPressAfterTheBoxLeadsPastTheFiltersToTheResults() {
    mark("Wheat " + token + " doubled");
    open("q=" + token);
    NativeButton skip = $(NativeButton.class).withText("Skip to the results").single();
    Section results = $(Section.class).withClassName("cl-search-found").single();

    Element head = skip.getElement().getParent();
    assertThat(head.getChild(head.indexOfChild(skip.getElement()) - 1).getClassList())
        .contains("cl-search-line");
    assertThat(results.getElement().getAttribute("tabindex")).isEqualTo("-1");
    UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
    test(skip).click();
    UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
    assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
        .anySatisfy(
            pending -> assertThat(pending.getOwner()).isEqualTo(results.getElement().getNode()));

    open("q=rating:zzz");
    assertThat(skip.isVisible()).isFalse();
  }

  @Test
  void theOrderIsKeptInTheAddress() {
    open("q=" + token);

    @SuppressWarnings("unchecked")
    Select<Order> order = $(Select.class).single();
    test(order).selectItem("Newest first");

    assertThat(address()).isEqualTo("search?q=" + token + "&sort=newest");
  }

  @Test
  void anAddressBringsBackTheWholeSearch() {
    mark("Wheat " + token + " doubled", "food");

    open("q=" + token + "&facet.status=open&facet.tag=food&sort=activity");

    assertThat($(TextField.class).single().getValue()).isEqualTo(token);
    assertThat($(NativeButton.class).withClassName("cl-search-chip").all()).hasSize(2);
    assertThat(headings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"status,Status,nope", "lang,Language,no_language"})
  void aValueThatThereIsNotIsCalledWhatTheAddressCallsIt(String facet, String name, String value) {
    mark("Wheat " + token + " doubled");

    open("q=" + token + "&facet." + facet + "=" + value);

    assertThat($(NativeButton.class).withClassName("cl-search-chip").single().getText())
        .isEqualTo(name + ": " + value);
    assertThat($(FacetFilters.class).single().getElement().getTextRecursively())
        .contains(value)
        .doesNotContain("claims.status");
  }

  @Test
  void nothingFoundSaysWhatToDo() {
    open("q=" + token + "&facet.status=settled");

    EmptyState nothing = $(EmptyState.class).single();
    assertThat(nothing.getElement().getTextRecursively()).contains("Search without filters");
    assertThat($(Anchor.class, nothing).single().getHref()).isEqualTo("search?q=" + token);
  }

  @Test
  void dismissedClaimsAreLeftOutAndOffered() {
    Claim claim = mark("Wheat " + token + " doubled");
    As.user("ana", () -> claims.dismiss(claim.id(), claim.version(), "An opinion"));

    open("q=" + token);

    assertThat($(HitCard.class).all()).isEmpty();
    EmptyState nothing = $(EmptyState.class).single();
    assertThat(nothing.getElement().getTextRecursively()).contains("One dismissed claim fits");
    assertThat($(Anchor.class, nothing).single().getHref())
        .isEqualTo("search?q=" + token + "&facet.status=dismissed");
  }

  @Test
  void manyClaimsArePaged() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      text.append("Field ").append(i).append(' ').append(token).append(" was sown. ");
    }
    article =
        As.user("ana", () -> articles.importText(NewArticle.ofText("Sowing", text.toString())));
    for (int i = 0; i < 25; i++) {
      mark("Field " + i + " " + token + " was sown");
    }

    open("q=" + token + "&page=600");

    assertThat(nothing()).contains("There is no page 600", "The hits end on page 2.");

    open("q=" + token + "&page=2");

    assertThat($(HitCard.class).all()).hasSize(5);
    assertThat($(Anchor.class, $(PageLinks.class).single()).all())
        .extracting(Anchor::getHref)
        .containsExactly("search?q=" + token, "search?q=" + token, "search?q=" + token + "&page=2");
  }

  @Test
  void aPhoneShowsOfThePagesTheOneItIsOnAndItsNeighbours() {
    PageLinks links = new PageLinks(SearchAddress.nowhere().onPage(250), 500, messages);

    assertThat(
            $(ListItem.class, links).all().stream()
                .filter(item -> !item.hasClassName("cl-search-page-wide"))
                .map(item -> item.getElement().getTextRecursively()))
        .containsExactly("← Previous", "251", "Next →");
  }

  private String nothing() {
    return $(EmptyState.class).single().getElement().getTextRecursively();
  }

  @Test
  void aPageBeyondTheDeepestSaysHowManyHitsASearchShows() {
    IndexState ready = new IndexState(IndexState.Phase.READY, 0, 0, null);
    SearchResult many =
        new SearchResult(
            10_001, true, 1, List.of(), Map.of(), Map.of(), Map.of(), List.of(), ready);

    EmptyState nothing = NothingFound.of(SearchAddress.nowhere().onPage(500), many, messages);

    assertThat(nothing.getElement().getTextRecursively())
        .contains("There is no page 501", "first 10,000 hits", "page 500");
    assertThat($(Anchor.class, nothing).single().getHref()).isEqualTo("search?page=500");
  }
}
