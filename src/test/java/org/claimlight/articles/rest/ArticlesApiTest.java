package org.claimlight.articles.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ArticlesApiTest {

  @Autowired Api api;

  @Test
  void anImportedArticleStandsAtItsLocationWithItsTextAndBlocks() {
    var imported = api.article();

    var found = api.get("ben", imported.headers().getLocation().toString()).is(200);

    assertThat(found.id()).isEqualTo(imported.id());
    assertThat(found.text("title")).isEqualTo("On prices");
    assertThat(found.text("text")).isEqualTo("Prices rose by 4% in May. Nobody knows why.");
    assertThat(found.body().required("revision").asInt()).isEqualTo(1);
    assertThat(found.body().required("blocks").toString())
        .isEqualTo("[{\"kind\":\"paragraph\",\"start\":0,\"end\":43}]");
    assertThat(found.text("publishedOn")).isEqualTo("2026-01-02");
    assertThat(found.text("language")).isEqualTo("en");
    assertThat(found.body().at("/importedBy/name").asString()).isEqualTo("Ana Ferreira");
    assertThat(found.body().required("claims").toString()).isEqualTo("{\"total\":0,\"settled\":0}");
  }

  @Test
  void theProgressOfAnArticleCountsItsClaims() {
    var claim = api.claim();

    var article = api.get("ana", "/articles/" + claim.text("articleId"));

    assertThat(article.body().at("/claims/total").asInt()).isEqualTo(1);
  }

  @Test
  void theListGivesTheNewestFirstAndHowManyThereAre() {
    api.article();
    var newest = api.article();

    var list = api.get("ana", "/articles?page=0&size=1").is(200).body();

    assertThat(list.required("items").size()).isEqualTo(1);
    assertThat(list.at("/items/0/id").asString()).isEqualTo(newest.id());
    assertThat(list.at("/items/0/text").isMissingNode()).isTrue();
    assertThat(list.required("total").asInt()).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "page=-1, api.page-unfit, page",
    "page=x, api.parameter-unfit, page",
    "size=0, api.size-unfit, size",
    "size=101, api.size-unfit, size"
  })
  void aPartOfTheListThatCannotBeIsRefused(String query, String code, String field) {
    api.get("ana", "/articles?" + query).isProblem(400, code, field);
  }

  @Test
  void anArticleOfNothingIsRefusedAtItsText() {
    api.post("ana", "/articles", "{'title': 'Nothing', 'text': ' \\n '}")
        .isProblem(400, "articles.text-empty", "text");
  }

  @Test
  void anArticleOfMoreThanTwoMegabytesIsRefused() {
    api.post("ana", "/articles", "{'text': '" + "x".repeat(2_000_001) + "'}")
        .isProblem(400, "articles.text-too-large", "text");
  }

  @Test
  void aDateThatIsNoneIsRefusedAtItsField() {
    api.post("ana", "/articles", "{'text': 'Words.', 'publishedOn': '31.1.2026'}")
        .isProblem(400, "api.value-no-date", "publishedOn");
  }

  @Test
  void anUnknownArticleIsNotHere() {
    api.get("ana", "/articles/" + UUID.randomUUID()).isProblem(404, "articles.unknown");
  }

  @Test
  void anIdThatIsNoneIsNotHere() {
    api.get("ana", "/articles/42").isProblem(404, "api.not-here");
  }

  @Test
  void markupComesInAsBlocks() {
    var made =
        api.post("ana", "/articles", "{'html': '<h2>Jobs</h2><ul><li>None<script>1</script></ul>'}")
            .is(201);

    var article = api.get("ana", made.headers().getLocation().toString()).is(200);

    assertThat(article.text("text")).isEqualTo("Jobs\n\nNone");
    assertThat(article.body().required("blocks").toString())
        .isEqualTo(
            "[{\"kind\":\"heading\",\"level\":2,\"start\":0,\"end\":4},"
                + "{\"kind\":\"list-item\",\"level\":1,\"start\":6,\"end\":10}]");
  }

  @Test
  void theSameTextIsNoticedUnlessItIsMeant() {
    var first = api.post("ana", "/articles", "{'text': 'Only once, \u2026 please.'}").is(201);

    api.post("ben", "/articles", "{'text': ' Only once, \u2026 please. '}")
        .isProblem(409, "articles.already-here");
    var again =
        api.post(
                "ben", "/articles", "{'text': 'Only once, \u2026 please.', 'allowDuplicate': true}")
            .is(201);

    assertThat(again.id()).isNotEqualTo(first.id());
  }

  @Test
  void theSameAddressIsNoticedHoweverItIsWritten() {
    api.post(
            "ana",
            "/articles",
            "{'text': 'First words.', 'sourceUrl': 'https://www.paper.example/a_b/?utm_source=x'}")
        .is(201);

    api.post(
            "ana",
            "/articles",
            "{'text': 'Other words.', 'sourceUrl': 'http://paper.example/a_b#top'}")
        .isProblem(409, "articles.address-already-here");
    api.post(
            "ana", "/articles", "{'text': 'Other words.', 'sourceUrl': 'http://paper.example/axb'}")
        .is(201);
  }

  @Test
  void twoSourcesAtOnceAreRefused() {
    api.post("ana", "/articles", "{'text': 'a', 'html': 'b'}")
        .isProblem(400, "articles.one-source", "text");
  }

  @Test
  void anAddressOfThisMachineIsRefused() {
    api.post("ana", "/articles", "{'url': 'http://127.0.0.1:8080/actuator'}")
        .isProblem(400, "articles.url-not-public", "url");
  }

  @Test
  void theTitleCannotTurnTheWordsAroundIt() {
    var made =
        api.post("ana", "/articles", "{'title': 'cod.\\u202etxt', 'text': 'Turned words here.'}")
            .is(201);

    assertThat(made.text("title")).isEqualTo("cod.[U+202E]txt");
  }
}
