package org.claimlight.search.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.claimlight.accounts.As;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claim;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class ExportControllerTest {

  @Autowired MockMvc http;
  @Autowired JsonMapper json;
  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Verdicts verdicts;

  private final String token = "t" + UUID.randomUUID().toString().substring(0, 8);
  private Article article;
  private Claim claim;

  @BeforeEach
  void anaMarksAClaim() {
    String quote = "Bread, \"butter\" & jam " + token + " – cost more";
    article =
        As.user(
            "ana",
            () ->
                articles.importText(
                    new NewArticle(
                        "=Bread()",
                        quote + ". It was said.",
                        "https://example.org/" + token,
                        "The Daily",
                        null,
                        null,
                        "en")));
    claim =
        As.user(
            "ana",
            () ->
                claims.mark(
                    new NewClaim(
                        article.id(),
                        1,
                        Selection.ByPosition.of(0, quote.length(), null),
                        "+1 is what it says",
                        "@minister",
                        List.of("food", "prices"))));
  }

  private MockHttpServletResponse export(String... parameters) throws Exception {
    var request = get("/api/v1/search/export").with(user("ben").roles("REVIEWER"));
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return http.perform(request).andReturn().getResponse();
  }

  private JsonNode exported(String... parameters) throws Exception {
    return json.readTree(export(parameters).getContentAsByteArray());
  }

  private static List<CSVRecord> rows(MockHttpServletResponse answer) throws Exception {
    String text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text.substring(1)))
        .getRecords();
  }

  @Test
  void aSpreadsheetGetsEveryColumnAndNoFormula() throws Exception {
    As.user(
        "ana",
        () ->
            verdicts.submit(
                claim.id(), new VerdictDetails("false", "The office.", null, List.of())));

    var answer = export("format", "csv", "q", token);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"claims.csv\"");
    var row = rows(answer).getFirst();
    assertThat(row.get("quote")).isEqualTo("Bread, \"butter\" & jam " + token + " – cost more");
    assertThat(row.get("statement")).isEqualTo("'+1 is what it says");
    assertThat(row.get("claimant")).isEqualTo("'@minister");
    assertThat(row.get("status")).isEqualTo("in-review");
    assertThat(row.get("ratings")).isEqualTo("False");
    assertThat(row.get("tags")).isEqualTo("food; prices");
    assertThat(row.get("article")).isEqualTo("'=Bread()");
    assertThat(row.get("publisher")).isEqualTo("The Daily");
    assertThat(row.get("published_on")).isEmpty();
    assertThat(row.get("article_url")).isEqualTo("https://example.org/" + token);
    assertThat(Instant.parse(row.get("marked_at"))).isBefore(Instant.now());
    assertThat(Instant.parse(row.get("changed_at"))).isBefore(Instant.now());
    assertThat(row.get("link"))
        .endsWith("/articles/%s?claim=%s".formatted(article.id(), claim.id()));
  }

  @Test
  void aProgramGetsTheSameInItsOwnTypes() throws Exception {
    var file = exported("format", "json", "q", token);

    assertThat(file.required("q").asString()).isEqualTo(token);
    assertThat(file.required("total").asInt()).isEqualTo(1);
    assertThat(file.required("complete").asBoolean()).isTrue();
    var one = file.required("claims").required(0);
    assertThat(one.required("claimId").asString()).isEqualTo(claim.id().toString());
    assertThat(one.required("statement").asString()).isEqualTo("+1 is what it says");
    assertThat(one.required("tags").toString()).isEqualTo("[\"food\",\"prices\"]");
    assertThat(one.required("publishedOn").isNull()).isTrue();
  }

  @Test
  void everythingIsInTheFileInTheOrderShownAndNotOnlyAPage() throws Exception {
    String text = ("Salt " + token + " rose. ").repeat(250);
    var big = As.user("ana", () -> articles.importText(NewArticle.ofText("Salt", text)));
    int length = ("Salt " + token + " rose. ").length();
    As.user(
        "ana",
        () -> {
          for (int i = 0; i < 250; i++) {
            claims.mark(
                new NewClaim(
                    big.id(),
                    1,
                    Selection.ByPosition.of(i * length, i * length + length - 1, null),
                    null,
                    null,
                    List.of("n" + i)));
          }
        });

    var file =
        exported("format", "json", "q", "salt", "sort", "newest", "facet.article", "" + big.id());
    var rows = rows(export("q", "salt", "sort", "newest", "facet.article", big.id().toString()));

    assertThat(file.required("total").asInt()).isEqualTo(250);
    assertThat(file.required("claims").size()).isEqualTo(250);
    assertThat(rows).hasSize(250);
    for (int i = 0; i < 250; i++) {
      assertThat(file.at("/claims/" + i + "/tags/0").asString()).isEqualTo("n" + (249 - i));
      assertThat(rows.get(i).get("tags")).isEqualTo("n" + (249 - i));
    }
  }

  @Test
  void nothingFoundIsAFileWithoutClaims() throws Exception {
    assertThat(rows(export("q", "zz" + token))).isEmpty();
    var file = exported("format", "json", "q", "zz" + token);
    assertThat(file.required("claims")).isEmpty();
    assertThat(file.required("total").asInt()).isZero();
  }

  @Test
  void whatIsWrongWithTheRequestIsAProblemAndNoFile() throws Exception {
    for (var wrong :
        List.of(
            List.of("format", "xls", "search.export.format-unknown"),
            List.of("sort", "size", "search.sort-unknown"),
            List.of("facet.colour", "red", "search.facet-unknown"),
            List.of("q", "rating:flase", "search.query-value-unknown"))) {
      var answer = export(wrong.get(0), wrong.get(1));

      assertThat(answer.getStatus()).as(wrong.toString()).isEqualTo(400);
      assertThat(answer.getContentType()).isEqualTo("application/problem+json");
      assertThat(json.readTree(answer.getContentAsByteArray()).required("code").asString())
          .isEqualTo(wrong.get(2));
    }
    assertThat(http.perform(get("/api/v1/search/export")).andReturn().getResponse().getStatus())
        .isEqualTo(401);
  }
}
