package org.claimlight.search.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.claimlight.accounts.As;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.search.Search;
import org.claimlight.search.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Completions over the real services, database and index. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class SuggestControllerTest {

  @Autowired MockMvc http;
  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Search search;

  /** Begins the values of this test's claim and of no other. */
  private final String token = "t" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void anaMarksAClaim() {
    Article article =
        As.user(
            "ana",
            () ->
                articles.importText(
                    NewArticle.ofText(token + " bread & prices", "Bread costs more.")));
    As.user(
        "ana",
        () ->
            claims.mark(
                new NewClaim(
                    article.id(),
                    1,
                    new Selection.ByQuote("Bread costs more", "", ""),
                    null,
                    token + " Élise Marsh",
                    List.of(token + "food"))));
    // A completion waits for nothing; a search does, until the claim is in the index.
    As.user("ana", () -> search.search(SearchRequest.of("claimant:" + token)));
  }

  private ResultActions suggest(String q, String... more) throws Exception {
    var request =
        get("/api/v1/search/suggest").with(user("ben").roles("REVIEWER")).queryParam("q", q);
    for (int i = 0; i < more.length; i += 2) {
      request.queryParam(more[i], more[i + 1]);
    }
    return http.perform(request);
  }

  @Test
  void namesOfFieldsComeWithWhatTheyAreAbout() throws Exception {
    suggest("wheat (cl")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.from").value(7))
        .andExpect(jsonPath("$.to").value(9))
        .andExpect(jsonPath("$.completions", hasSize(1)))
        .andExpect(jsonPath("$.completions[0].text").value("claimant:"))
        .andExpect(jsonPath("$.completions[0].label").value("who made the claim"))
        .andExpect(jsonPath("$.completions[0].kind").value("field"))
        .andExpect(jsonPath("$.completions[0].count").isEmpty());
  }

  @Test
  void valuesComeFromTheDesksClaimsAndAreQuotedWhereTheyMustBe() throws Exception {
    suggest("claimant:" + token)
        .andExpect(jsonPath("$.from").value(9))
        .andExpect(jsonPath("$.completions[0].text").value("\"" + token + " Élise Marsh\""))
        .andExpect(jsonPath("$.completions[0].label").value(token + " Élise Marsh"))
        .andExpect(jsonPath("$.completions[0].kind").value("value"))
        .andExpect(jsonPath("$.completions[0].count").value(1));
    suggest("-tag:" + token.toUpperCase() + " wheat", "caret", String.valueOf(5 + token.length()))
        .andExpect(jsonPath("$.completions[*].text", contains(token + "food")));
    suggest("article:(other OR " + token)
        .andExpect(jsonPath("$.completions[*].text", contains("\"" + token + " bread & prices\"")));
  }

  @ParameterizedTest
  @CsvSource({
    "rating:mostly, mostly-false, Mostly false",
    "rating:fal, false, False",
    "status:rev, in-review, In review",
    "by:fer, ana, Ana Ferreira",
    "reviewer:be, ben, Ben Okafor",
    "disputed:y, yes, 'people disagree, or did'",
    "sources:, 0, no source",
    "lang:engl, en, English",
  })
  void knownValuesAreFoundByTheirWordsToo(String q, String text, String label) throws Exception {
    suggest(q)
        .andExpect(jsonPath("$.completions[*].text", hasItem(text)))
        .andExpect(jsonPath("$.completions[*].label", hasItem(label)));
  }

  @Test
  void daysAreCompletedByTheMonthsThatClaimsWereMarkedIn() throws Exception {
    String now = YearMonth.now().toString();
    suggest("marked:").andExpect(jsonPath("$.completions[*].label", hasItems("this month")));
    suggest("marked:20")
        .andExpect(jsonPath("$.completions[*].text", hasItems(now, now.substring(0, 4))))
        .andExpect(jsonPath("$.completions[0].count", greaterThan(0)));
    suggest("marked:2001-01..")
        .andExpect(jsonPath("$.completions[*].text", hasItem("2001-01.." + now)));
    suggest("marked:2999-01..").andExpect(jsonPath("$.completions", hasSize(0)));
  }

  @Test
  void nothingIsCompletedWithinAPhraseOrAmongPlainWords() throws Exception {
    suggest("\"the cl").andExpect(jsonPath("$.completions", hasSize(0)));
    suggest("wheat").andExpect(jsonPath("$.completions", hasSize(0)));
    suggest("wheat", "caret", "0").andExpect(jsonPath("$.completions", hasSize(0)));
  }

  @Test
  void aCaretOrALimitThatIsNoneIsRefused() throws Exception {
    suggest("cl", "caret", "3")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("search.caret-invalid"))
        .andExpect(jsonPath("$.field").value("caret"));
    suggest("cl", "limit", "0")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("search.limit-invalid"));
    suggest("", "limit", "3").andExpect(jsonPath("$.completions", hasSize(3)));
  }

  @Test
  void whoIsNotSignedInLearnsNothing() throws Exception {
    http.perform(get("/api/v1/search/suggest").queryParam("q", "claimant:"))
        .andExpect(status().isUnauthorized());
  }
}
