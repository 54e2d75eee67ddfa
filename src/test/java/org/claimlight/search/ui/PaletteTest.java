package org.claimlight.search.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.UUID;
import org.claimlight.accounts.As;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.shell.Messages;
import org.claimlight.shell.PaletteEntry;
import org.claimlight.shell.PaletteEntry.Deed;
import org.claimlight.shell.PaletteSource;
import org.claimlight.shell.PaletteSource.Found;
import org.claimlight.shell.PaletteSource.Typed;
import org.claimlight.shell.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;

/** What the features find for the palette, over the real services, database and index. */
@SpringBootTest
@ActiveProfiles("demo")
@WithMockUser(username = "ben", roles = "REVIEWER")
class PaletteTest extends SpringBrowserlessTest {

  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Messages messages;
  @Autowired ObjectProvider<PaletteSource> sources;

  private final String token = "t" + UUID.randomUUID().toString().substring(0, 8);

  private Article article;
  private Claim claim;

  @BeforeEach
  void anaMarksAClaim() {
    article =
        As.user(
            "ana",
            () -> articles.importText(NewArticle.ofText("On " + token, token + "ing doubled.")));
    claim =
        As.user(
            "ana",
            () ->
                claims.mark(
                    new NewClaim(
                        article.id(),
                        1,
                        new Selection.ByQuote(token + "ing doubled", "", ""),
                        null,
                        null,
                        List.of())));
    UI.getCurrent().navigate("search");
  }

  private List<Found> find(String text) {
    return sources
        .orderedStream()
        .map(source -> source.find(new Typed(text, text.length())))
        .filter(found -> !found.entries().isEmpty())
        .toList();
  }

  private static List<String> titles(List<Found> found) {
    return found.stream().flatMap(one -> one.entries().stream()).map(PaletteEntry::title).toList();
  }

  private static Deed deed(List<Found> found, String title) {
    return found.stream()
        .flatMap(one -> one.entries().stream())
        .filter(entry -> entry.title().equals(title))
        .map(PaletteEntry::deed)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWordThatIsHalfTypedFindsTheClaimItsArticleAndTheWayToAll() {
    List<Found> found = find(token + "in");

    assertThat(found).extracting(Found::title).containsExactly("Claims");
    assertThat(deed(found, token + "ing doubled"))
        .isEqualTo(new Deed.Open("articles/%s?claim=%s".formatted(article.id(), claim.id())));
    assertThat(deed(found, "Search every claim for “" + token + "in”"))
        .isEqualTo(new Deed.Open("search?q=" + token + "in"));
    PaletteEntry hit = found.getFirst().entries().get(1);
    assertThat(hit.tags()).extracting(PaletteEntry.Tag::text).containsExactly("Open");
    assertThat(hit.note()).isEqualTo("On " + token);
    assertThat(deed(find(token), "On " + token))
        .isEqualTo(new Deed.Open("articles/" + article.id()));
  }

  @Test
  void peopleLeadToWhatTheyHadAHandIn() {
    assertThat(deed(find("ferr"), "Ana Ferreira")).isEqualTo(new Deed.Open("search?q=by%3Aana"));
  }

  @Test
  void fieldsAndTheirValuesAreCompleted() {
    assertThat(deed(find("wheat cl"), "claimant:")).isEqualTo(new Deed.Write(6, 8, "claimant:"));
    assertThat(deed(find("rating:mostly-f"), "Mostly false"))
        .isEqualTo(new Deed.Write(7, 15, "mostly-false "));
  }

  @Test
  void withoutAWordThereAreTheScreensAndCommandsThatOnesRoleMayUse() {
    List<String> titles = titles(find(""));
    assertThat(titles)
        .contains("Home", "Articles", "Search", "How to search", "Take the next claim", "Sign out")
        .contains("Import an article")
        .doesNotContain("People");
    assertThat(titles(find("sig ou"))).startsWith("Sign out");
    assertThat(deed(find("import"), "Import an article"))
        .isEqualTo(new Deed.Open("articles?import"));
  }

  @Test
  @WithMockUser(username = "cleo", roles = "ADMINISTRATOR")
  void anAdministratorFindsTheirScreensToo() {
    assertThat(titles(find("people"))).contains("People");
  }

  @Test
  void aMistakeIsToldInPlainWordsAndTheRestIsFound() {
    List<Found> found = find(token + " claimant:(");

    Found claims =
        found.stream().filter(group -> group.title().equals("Claims")).findFirst().orElseThrow();
    assertThat(claims.notes()).anyMatch(note -> note.contains("never closed"));
    assertThat(titles(found)).contains(token + "ing doubled");
  }

  @Test
  void whatAMistakeMayHaveMeantIsWrittenIntoTheBoxWhenChosen() {
    String typed = "raiting:false " + token;

    assertThat(deed(find(typed), "rating:false " + token))
        .isEqualTo(new Deed.Write(0, typed.length(), "rating:false " + token));
  }

  @Test
  void aQueryOfWhichNothingIsLeftIsRefusedInWords() {
    PaletteSource claimsSource =
        sources.orderedStream().filter(ClaimsInPalette.class::isInstance).findFirst().orElseThrow();

    assertThat(
            catchThrowableOfType(Refusal.class, () -> claimsSource.find(new Typed("status:", 7))))
        .extracting(messages::text)
        .asString()
        .contains("needs a value");
  }
}
