package org.claimlight.articles.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimlight.articles.ui.Highlighted.Status;
import org.claimlight.articles.ui.Highlighted.Tone;
import org.junit.jupiter.api.Test;

class AnnotatableArticleTest {

  private static final ArticleText TEXT =
      new ArticleText(
          1,
          "Title\nWords.",
          List.of(
              new TextBlock(TextBlock.Kind.HEADING, 1, 0, 5),
              new TextBlock(TextBlock.Kind.LIST_ITEM, null, 6, 12)),
          "en");

  private static final UUID A = new UUID(0, 1);
  private static final Highlighted CLAIM =
      new Highlighted(A, 1, List.of(new HighlightSpan(6, 11)), Status.IN_REVIEW, null, null);

  private static final UUID B = new UUID(0, 2);

  private final UI ui = browser();
  private final AnnotatableArticle article =
      new AnnotatableArticle(
          new ArticleTexts("Article", "Selected words", "Claims here"),
          new ReadingTexts("", List.of(), "", "", "", "", "", ""));

  @Test
  void whatWasSetBeforeItIsAttachedReachesTheBrowserInOrder() {
    article.setRevision(TEXT);
    article.setClaims(List.of(CLAIM));
    article.choose(A.toString(), true);
    ui.add(article);
    assertThat(calls())
        .containsExactly(
            "setRevision {\"number\":1,\"text\":\"Title\\nWords.\",\"blocks\":["
                + "{\"kind\":\"heading\",\"level\":1,\"start\":0,\"end\":5},"
                + "{\"kind\":\"list-item\",\"level\":null,\"start\":6,\"end\":12}],"
                + "\"language\":\"en\"}",
            "changeClaims {\"ids\":\"AAAAAAAAAAAAAAAAAAAAAQ==\",\"data\":[1,1,0,0,1,6,5],"
                + "\"ratings\":[]} ",
            "choose " + A + " true");
  }

  @Test
  void whileItIsAttachedOnlyChangesGo() {
    ui.add(article);
    article.setRevision(TEXT);
    article.setClaims(List.of(CLAIM));
    calls();
    article.setRevision(TEXT);
    article.putClaim(CLAIM);
    article.removeClaim(UUID.randomUUID());
    assertThat(calls()).isEmpty();
    article.putClaim(settled(B));
    article.removeClaim(A);
    article.choose(null, true);
    assertThat(calls())
        .containsExactly(
            "changeClaims {\"ids\":\"AAAAAAAAAAAAAAAAAAAAAg==\",\"data\":[2,3,4,1,0],"
                + "\"ratings\":[\"Mostly false\"]} AAAAAAAAAAAAAAAAAAAAAQ==",
            "choose null false");
  }

  @Test
  void aFilterSendsOnlyTheNumbersThatItHidesAndShows() {
    ui.add(article);
    article.setRevision(TEXT);
    article.setClaims(List.of(CLAIM, settled(B)));
    article.hideClaims(Set.of(1));
    assertThat(calls()).last().isEqualTo("hideClaims [1] []");
    article.hideClaims(Set.of(2));
    assertThat(calls()).containsExactly("hideClaims [2] [1]");
    article.hideClaims(Set.of(2));
    assertThat(calls()).isEmpty();
  }

  @Test
  void aClaimOfALongTextTakesFewBytes() {
    ui.add(article);
    article.setRevision(TEXT);
    calls();
    article.setClaims(
        IntStream.range(0, 5000)
            .mapToObj(
                n ->
                    new Highlighted(
                        UUID.randomUUID(),
                        n,
                        List.of(new HighlightSpan(100_000 + n, 100_080 + n)),
                        Status.SETTLED,
                        Tone.FALSE,
                        "False"))
            .toList());
    assertThat(calls()).singleElement().asString().hasSizeLessThan(5000 * 60);
  }

  @Test
  void anotherAttachmentShowsAllThatChangedMeanwhile() {
    ui.add(article);
    article.setRevision(TEXT);
    article.setClaims(List.of(CLAIM));
    article.getElement().removeFromTree();
    calls();
    article.putClaim(settled(B));
    article.removeClaim(A);
    UI other = browser();
    other.add(article);
    assertThat(calls(other)).hasSize(2).first().asString().startsWith("setRevision {\"number\":1,");
    assertThat(calls(ui)).isEmpty();
  }

  @Test
  void anotherRevisionTakesTheClaimsOfTheOneBeforeAway() {
    article.setRevision(TEXT);
    article.setClaims(List.of(CLAIM));
    article.choose(A.toString(), false);
    article.setRevision(new ArticleText(2, "New.", List.of(), null));
    ui.add(article);
    assertThat(calls())
        .containsExactly(
            "setRevision {\"number\":2,\"text\":\"New.\",\"blocks\":[],\"language\":null}");
  }

  @Test
  void aReadOnlyArticleTellsItsListenersNothing() {
    List<String> heard = new ArrayList<>();
    article.addActionListener(event -> heard.add(event.getAction() + " " + event.getParts()));
    article.addChooseListener(event -> heard.add(event.getClaim()));
    article.addAdjustListener(event -> heard.add(event.getClaim() + " " + event.getParts()));
    tell();
    assertThat(heard)
        .containsExactly(
            "mark [SelectedPart[start=6, end=11, exact=Words]]",
            "a",
            "a [SelectedPart[start=0, end=5, exact=Title]]");
    article.setReadOnly(true);
    tell();
    assertThat(heard).hasSize(3);
  }

  private void tell() {
    ComponentUtil.fireEvent(
        article,
        new ArticleActionEvent(
            article, true, "mark", new SelectedPart[] {new SelectedPart(6, 11, "Words")}));
    ComponentUtil.fireEvent(article, new ClaimChooseEvent(article, true, "a"));
    ComponentUtil.fireEvent(
        article,
        new ClaimAdjustEvent(
            article, true, "a", new SelectedPart[] {new SelectedPart(0, 5, "Title")}));
  }

  private static Highlighted settled(UUID id) {
    return new Highlighted(id, 2, List.of(), Status.SETTLED, Tone.MOSTLY_FALSE, "Mostly false");
  }

  private static UI browser() {
    UI ui = new UI();
    ui.getInternals().setSession(mock(VaadinSession.class));
    return ui;
  }

  private List<String> calls() {
    return calls(ui);
  }

  /** The functions called in the browser since the last time, each with its arguments as JSON. */
  private static List<String> calls(UI ui) {
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
        .map(pending -> pending.getInvocation())
        .map(
            call ->
                // The expression is `return $0.name($1,…)`, the first parameter the element.
                Stream.concat(
                        Stream.of(call.getExpression().replaceAll(".*\\.(\\w+)\\(.*", "$1")),
                        call.getParameters().stream().skip(1).map(String::valueOf))
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
