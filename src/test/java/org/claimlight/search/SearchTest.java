package org.claimlight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimlight.accounts.As;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimEdit;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.evidence.SourceDetails;
import org.claimlight.evidence.Sources;
import org.claimlight.evidence.Stance;
import org.claimlight.evidence.Tier;
import org.claimlight.search.SearchResult.FacetValue;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.TextField;
import org.claimlight.shell.Messages;
import org.claimlight.verdicts.Decision;
import org.claimlight.verdicts.Reviews;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.context.ActiveProfiles;

/** Search over the real database and the real index, as two reviewers use it. */
@SpringBootTest
@ActiveProfiles("demo")
class SearchTest {

  @Autowired Search search;
  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Sources sources;
  @Autowired Verdicts verdicts;
  @Autowired Reviews reviews;
  @Autowired Messages messages;
  @Autowired IndexHealth health;

  /** In every claim of this test's article and in no other. */
  private final String token = "t" + UUID.randomUUID().toString().substring(0, 8);

  private Article article;
  private Claim claim;

  @BeforeEach
  void anaMarksAClaim() {
    String text =
        "In the valley the harvest failed. Wheat " + token + " doubled in price. So it was.";
    article =
        As.user(
            "ana",
            () ->
                articles.importText(
                    new NewArticle("Harvest news", text, null, "The Herald", null, null, "en")));
    int start = text.indexOf("Wheat");
    claim =
        As.user(
            "ana",
            () ->
                claims.mark(
                    new NewClaim(
                        article.id(),
                        1,
                        Selection.ByPosition.of(start, text.indexOf(" So"), null),
                        "The price of bread grain rose by 100%",
                        "Minister Ødegård",
                        List.of("food"))));
  }

  private SearchResult find(String q) {
    return As.user("ben", () -> search.search(SearchRequest.of(q)));
  }

  private List<ClaimId> found(String q) {
    return find(q + " " + token).hits().stream().map(Hit::claim).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "doubling prices",
        "\"bread grain\"",
        "odegard",
        "claimant:minister",
        "article:harvest",
        "herald",
        "valley",
        "tag:food",
        "by:ana",
        "status:open"
      })
  void aClaimMarkedAMomentAgoIsFoundByAllThatIsKnownOfIt(String q) {
    assertThat(found(q)).containsExactly(claim.id());
  }

  @Test
  void aClaimIsFoundByItsSourcesVerdictsAndReviewsAsSoonAsTheyAreThere() {
    As.user(
        "ana",
        () ->
            sources.add(
                claim.id(),
                new SourceDetails(
                    "https://www.stats.example/wheat",
                    "Almanac of cereals",
                    null,
                    null,
                    null,
                    "threefold increase",
                    Stance.REFUTES,
                    Tier.OFFICIAL)));
    assertThat(found("almanac")).containsExactly(claim.id());
    assertThat(found("source:stats.example")).containsExactly(claim.id());
    assertThat(found("source:threefold")).containsExactly(claim.id());

    var verdict =
        As.user(
            "ana",
            () ->
                verdicts.submit(
                    claim.id(),
                    new VerdictDetails("mostly-false", "Tripled instead", null, List.of())));
    assertThat(found("tripling")).containsExactly(claim.id());
    assertThat(found("rating:mostly-false status:in-review")).containsExactly(claim.id());

    As.user("ben", () -> reviews.give(verdict.id(), 1, Decision.AGREE, "Convincing arithmetic"));
    assertThat(found("convincing")).containsExactly(claim.id());
    assertThat(found("by:ben status:settled")).containsExactly(claim.id());
    Hit hit = find(token).hits().getFirst();
    assertThat(hit.status()).isEqualTo("settled");
    assertThat(hit.ratings()).extracting("label").containsExactly("Mostly false");
    assertThat(hit.updatedAt()).isAfter(hit.markedAt());
  }

  @Test
  void aChangedStatementIsFoundByItsNewWordsOnly() {
    As.user(
        "ana",
        () ->
            claims.edit(
                claim.id(), claim.version(), new ClaimEdit("Rye got dearer", null, List.of())));

    assertThat(found("rye")).containsExactly(claim.id());
    assertThat(found("\"bread grain\"")).isEmpty();
    assertThat(found("tag:food")).isEmpty();
  }

  @Test
  void aDismissedClaimIsFoundOnlyWhenItsStatusIsAskedFor() {
    As.user("ana", () -> claims.dismiss(claim.id(), claim.version(), "An opinion"));

    assertThat(found("")).isEmpty();
    assertThat(found("status:dismissed")).containsExactly(claim.id());
    var chosen =
        new SearchRequest(
            token, Map.of(Facet.STATUS, Set.of("dismissed")), Order.RELEVANCE, 0, 20, true);
    assertThat(As.user("ben", () -> search.search(chosen)).total()).isEqualTo(1);
  }

  @Test
  void facetsAreCalledByTheirNames() {
    Map<Facet, List<FacetValue>> facets = find(token).facets();

    assertThat(facets.get(Facet.ARTICLE))
        .containsExactly(new FacetValue(article.id().toString(), "Harvest news", 1));
    assertThat(facets.get(Facet.STATUS)).containsExactly(new FacetValue("open", "Open", 1));
    assertThat(facets.get(Facet.PERSON)).hasSize(1);
    assertThat(facets.get(Facet.PERSON).getFirst().label()).isEqualTo("Ana Ferreira");
  }

  @Test
  void theWordsThatMatchAreMarked() {
    Hit hit = find("price " + token).hits().getFirst();

    assertThat(hit.highlights()).containsKeys(TextField.QUOTE, TextField.STATEMENT);
    assertThat(hit.highlights().get(TextField.QUOTE).getFirst().marks()).hasSize(2);
  }

  @Test
  void aMistakeInTheQueryIsSaidInASentence() {
    SearchResult result = find(token + " (b");

    assertThat(result.hits()).isEmpty();
    assertThat(messages.text(result.mistakes().getFirst()))
        .isEqualTo("At character 11: this ( is never closed. Add a ) after the words.");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, Integer.MAX_VALUE})
  void aPageBeyondTheDeepestIsRefused(int page) {
    var request = new SearchRequest("", Map.of(), Order.NEWEST, page, 20, true);

    assertThatThrownBy(() -> As.user("ben", () -> search.search(request)))
        .isInstanceOf(SearchRefused.class);
  }

  @Test
  void nobodySearchesWithoutSigningIn() {
    assertThatThrownBy(() -> search.search(SearchRequest.of("")))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void aDeskWhoseIndexIsReadyIsHealthy() {
    find(token);

    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }
}
