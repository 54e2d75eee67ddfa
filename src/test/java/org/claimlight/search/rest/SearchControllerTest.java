package org.claimlight.search.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class SearchControllerTest {

  @Autowired MockMvc http;
  @Autowired Articles articles;
  @Autowired Claims claims;

  private final String token = "t" + UUID.randomUUID().toString().substring(0, 8);
  private Article article;
  private Claim claim;

  @BeforeEach
  void anaMarksAClaim() {
    String quote = "Bread & <b>butter</b> " + token + " cost more";
    article =
        As.user(
            "ana", () -> articles.importText(NewArticle.ofText("Bread", quote + ". It was said.")));
    claim =
        As.user(
            "ana",
            () ->
                claims.mark(
                    new NewClaim(
                        article.id(),
                        1,
                        Selection.ByPosition.of(0, quote.length(), null),
                        null,
                        null,
                        List.of("food", "prices"))));
  }

  private ResultActions search(String... parameters) throws Exception {
    var request = get("/api/v1/search").with(user("ben").roles("REVIEWER"));
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return http.perform(request);
  }

  @Test
  void anAnswerHasHitsWithEscapedHighlightsAndFacets() throws Exception {
    search("q", "butter " + token)
        .andExpect(status().isOk())
        .andExpect(jsonPath("total").value(1))
        .andExpect(jsonPath("exact").value(true))
        .andExpect(jsonPath("complete").value(true))
        .andExpect(jsonPath("tookMs").isNumber())
        .andExpect(jsonPath("hits[0].claimId").value(claim.id().toString()))
        .andExpect(jsonPath("hits[0].articleId").value(article.id().toString()))
        .andExpect(jsonPath("hits[0].score").isNumber())
        .andExpect(jsonPath("hits[0].articleTitle").value("Bread"))
        .andExpect(jsonPath("hits[0].status").value("open"))
        .andExpect(
            jsonPath("hits[0].highlights.quote[0]")
                .value(
                    "Bread &amp; &lt;b&gt;<mark>butter</mark>&lt;/b&gt; <mark>"
                        + token
                        + "</mark> cost more"))
        .andExpect(jsonPath("facets.status[0].value").value("open"))
        .andExpect(jsonPath("facets.status[0].count").value(1))
        .andExpect(jsonPath("facets.tag[*].value", hasItem("prices")));
  }

  @Test
  void facetsNarrow() throws Exception {
    search("q", token, "facet.tag", "food", "facet.tag", "other", "facet.status", "open")
        .andExpect(jsonPath("hits[*].claimId", contains(claim.id().toString())));
    search("q", token, "facet.tag", "other").andExpect(jsonPath("total").value(0));
  }

  @Test
  void aPageIsAsLargeAsItIsWanted() throws Exception {
    search("sort", "newest", "page", "0", "size", "1")
        .andExpect(jsonPath("hits.length()").value(1));
  }

  @Test
  void aMistakeInTheQueryIsAProblemInTheScreensWords() throws Exception {
    search("q", "rating:perhaps")
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
        .andExpect(
            jsonPath("detail").value(startsWith("At character 8: “perhaps” is nothing that")));
  }

  @Test
  void whatIsNotUnderstoodIsToldAndTheRestIsSearched() throws Exception {
    search("q", token + " claiment:butter AND")
        .andExpect(status().isOk())
        .andExpect(jsonPath("total").value(1))
        .andExpect(jsonPath("mistakes[0].at").value(token.length() + 1))
        .andExpect(jsonPath("mistakes[0].length").value(8))
        .andExpect(jsonPath("mistakes[0].instead").value(token + " claimant:butter AND"))
        .andExpect(
            jsonPath("mistakes[1].message")
                .value(endsWith("AND needs something to look for on both sides.")));
  }

  @Test
  void facetsCanBeLeftOut() throws Exception {
    search("q", token, "facets", "false")
        .andExpect(jsonPath("total").value(1))
        .andExpect(jsonPath("facets").isEmpty());
  }

  @Test
  void highlightsCanBeLeftOut() throws Exception {
    search("q", token, "highlights", "false")
        .andExpect(jsonPath("total").value(1))
        .andExpect(jsonPath("hits[0].claimId").exists())
        .andExpect(jsonPath("hits[0].highlights").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word ",
        "a* ",
        "?",
        "*",
        "(",
        ")",
        "\"",
        "\u0000\u0007",
        "🙂 ",
        "жизнь ",
        "field:x ",
        "-(",
        "marked:never ",
        "a OR "
      })
  void aHostileQueryCostsItsSenderAnError(String bit) throws Exception {
    int status = search("q", bit.repeat(10_000)).andReturn().getResponse().getStatus();

    assertThat(status).isEqualTo(400);
  }

  @Test
  void whatThereIsNotIsRefused() throws Exception {
    search("sort", "odd").andExpect(status().isBadRequest());
    search("facet.odd", "x").andExpect(status().isBadRequest());
    search("page", "-1").andExpect(status().isBadRequest());
    search("page", "500").andExpect(status().isBadRequest());
    search("size", "101").andExpect(status().isBadRequest());
  }

  @Test
  void aPageThatIsNoNumberIsRefused() throws Exception {
    search("page", "x").andExpect(status().isBadRequest());
  }
}
