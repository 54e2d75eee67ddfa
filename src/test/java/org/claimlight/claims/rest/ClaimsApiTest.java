package org.claimlight.claims.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ClaimsApiTest {

  @Autowired Api api;

  @Test
  void aClaimMarkedByOffsetsHasItsWordsItsContextAndAnEtag() {
    var marked = api.claim();

    var claim = api.get("ben", marked.headers().getLocation().toString()).is(200);

    assertThat(claim.body()).isEqualTo(marked.body());
    assertThat(claim.etag())
        .isEqualTo(marked.etag())
        .isEqualTo("\"" + claim.text("version") + "\"");
    assertThat(claim.text("quote")).isEqualTo("Prices rose by 4% in May");
    assertThat(claim.text("status")).isEqualTo("open");
    assertThat(claim.body().at("/spans/0/suffix").asString()).isEqualTo(". Nobody knows why.");
    assertThat(claim.body().at("/markedBy/name").asString()).isEqualTo("Ana Ferreira");
    assertThat(claim.body().required("rating").isNull()).isTrue();
  }

  @Test
  void aClaimIsMarkedByItsWords() {
    var claim =
        api.post(
                "ana",
                claimsOf(api.article().id()),
                """
                {'quote': 'Nobody knows why', 'prefix': 'May. ', 'suffix': '.', 'tags': ['prices', 'PRICES', 'prices '],
                 'statement': 'Nobody knows why prices rose.', 'claimant': 'The paper'}
                """)
            .is(201);

    assertThat(claim.body().at("/spans/0/start").asInt()).isEqualTo(26);
    assertThat(claim.text("statement")).isEqualTo("Nobody knows why prices rose.");
    assertThat(claim.text("claimant")).isEqualTo("The paper");
    assertThat(claim.body().required("tags").toString()).isEqualTo("[\"prices\"]");
  }

  @Test
  void offsetsCountUtf16Units() {
    var article = api.post("ana", "/articles", "{'text': '\uD83D\uDCC8 Prices rose.'}").is(201);

    var claim =
        api.post("ana", claimsOf(article.id()), "{'spans': [{'start': 3, 'end': 14}]}").is(201);

    assertThat(claim.text("quote")).isEqualTo("Prices rose");
  }

  @Test
  void anArticlesClaimsAreListedInTheOrderOfTheirMarking() {
    var article = api.article().id();
    api.post("ana", claimsOf(article), "{'quote': 'Nobody knows why'}").is(201);
    api.post("ana", claimsOf(article), "{'quote': 'Prices rose'}").is(201);

    var list = api.get("ben", claimsOf(article)).is(200).body();

    assertThat(list.required("total").asInt()).isEqualTo(2);
    assertThat(list.at("/items/0/quote").asString()).isEqualTo("Nobody knows why");
    assertThat(list.at("/items/1/number").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsNotAPlaceInTheTextIsRefused() {
    var claims = claimsOf(api.article().id());
    api.post("ana", claims, "{}").isProblem(400, "claims.selection-empty", "spans");
    api.post("ana", claims, "{'spans': [{'start': 5}]}")
        .isProblem(400, "claims.span-incomplete", "spans");
    api.post("ana", claims, "{'spans': [{'start': 24, 'end': 26}], 'quote': 'Prices'}")
        .isProblem(400, "claims.place-twice", "quote");
    api.post("ana", claims, "{'spans': [{'start': 40, 'end': 99}]}")
        .isProblem(400, "claims.selection-outside", "spans");
    api.post("ana", claims, "{'spans': [{'start': 0, 'end': 6, 'exact': 'Wages'}]}")
        .isProblem(400, "claims.words-differ", "spans");
    api.post("ana", claims, "{'quote': 'Wages fell'}")
        .isProblem(400, "claims.words-not-found", "quote");
    api.post("ana", claims, "{'quote': 'Prices', 'revision': 2}")
        .isProblem(409, "claims.text-changed");
    api.post("ana", claimsOf(UUID.randomUUID().toString()), "{'quote': 'Prices'}")
        .isProblem(404, "articles.unknown");
    api.get("ana", claimsOf(UUID.randomUUID().toString())).isProblem(404, "articles.unknown");
  }

  @Test
  void aPatchLeavesWhatItDoesNotNameAndClearsWhatItNamesNull() {
    var claim = api.claim();
    var path = "/claims/" + claim.id();
    var worded =
        api.patch(
                "ben",
                path,
                "{'statement': 'Prices rose.', 'claimant': 'The minister', 'tags': ['a', 'b']}",
                "If-Match",
                claim.etag())
            .is(200);
    assertThat(worded.etag()).isNotEqualTo(claim.etag());

    var cleared =
        api.patch("ana", path, "{'claimant': null, 'tags': ['c']}", "If-Match", worded.etag())
            .is(200);

    assertThat(cleared.text("statement")).isEqualTo("Prices rose.");
    assertThat(cleared.body().required("claimant").isNull()).isTrue();
    assertThat(cleared.body().required("tags").toString()).isEqualTo("[\"c\"]");
    assertThat(api.get("ana", path).body()).isEqualTo(cleared.body());
  }

  @Test
  void aChangeNeedsTheVersionItWasMadeOn() {
    var claim = api.claim();
    var path = "/claims/" + claim.id();
    var edit = "{'statement': 'Mine'}";
    api.patch("ana", path, edit).isProblem(428, "api.if-match-missing", "If-Match");
    api.patch("ben", path, "{'statement': 'Bens'}", "If-Match", claim.etag()).is(200);

    api.patch("ana", path, edit, "If-Match", claim.etag()).isProblem(412, "claims.stale");
    api.patch("ana", path, edit, "If-Match", "W/" + api.get("ana", path).etag())
        .isProblem(412, "claims.stale");
    assertThat(api.get("ana", path).text("statement")).isEqualTo("Bens");

    api.patch("ana", path, edit, "If-Match", "\"77\", " + api.get("ana", path).etag()).is(200);
    api.patch("ana", path, "{'statement': 'Any'}", "If-Match", "*").is(200);
  }

  @Test
  void aPatchOfSomethingThatCannotBeChangedIsRefused() {
    var claim = api.claim();
    api.patch("ana", "/claims/" + claim.id(), "{'status': 'settled'}", "If-Match", "*")
        .isProblem(400, "api.member-unknown", "status");
    api.patch("ana", "/claims/" + claim.id(), "['a']", "If-Match", "*")
        .isProblem(400, "api.body-no-object");
    api.patch("ana", "/claims/" + claim.id(), "{'tags': 'a'}", "If-Match", "*")
        .isProblem(400, "api.value-no-list", "tags");
    api.patch(
            "ana",
            "/claims/" + claim.id(),
            "{'statement': '" + "x".repeat(2001) + "'}",
            "If-Match",
            "*")
        .isProblem(400, "shell.too-long", "statement");
  }

  @Test
  void aClaimIsDismissedWithAReasonAndReopened() {
    var claim = api.claim();
    var path = "/claims/" + claim.id();
    api.delete("ana", path, "{'reason': 'An opinion'}").isProblem(428, "api.if-match-missing");
    api.delete("ana", path, "{}", "If-Match", claim.etag())
        .isProblem(400, "claims.reason-missing", "reason");

    var dismissed =
        api.delete("ana", path, "{'reason': 'An opinion'}", "If-Match", claim.etag()).is(200);
    assertThat(dismissed.text("status")).isEqualTo("dismissed");
    assertThat(dismissed.text("dismissReason")).isEqualTo("An opinion");
    api.patch("ana", path, "{'statement': 'x'}", "If-Match", "*")
        .isProblem(409, "claims.not-while-dismissed");

    var reopened =
        api.post("ben", path + "/reopen", "{'reason': 'A figure'}", "If-Match", dismissed.etag())
            .is(200);
    assertThat(reopened.text("status")).isEqualTo("open");
    assertThat(reopened.body().required("dismissReason").isNull()).isTrue();
  }

  @Test
  void theHistoryTellsWhoDidWhatFromWhatToWhat() {
    var claim = api.claim();
    api.patch(
            "ben",
            "/claims/" + claim.id(),
            "{'statement': 'Prices rose.'}",
            "If-Match",
            claim.etag())
        .is(200);

    var history = api.get("ana", "/claims/" + claim.id() + "/history").is(200).body();

    assertThat(history.required("total").asInt()).isEqualTo(2);
    assertThat(history.at("/items/0/kind").asString()).isEqualTo("claim-marked");
    var edit = history.at("/items/1");
    assertThat(edit.at("/kind").asString()).isEqualTo("claim-edited");
    assertThat(edit.at("/actor/name").asString()).isEqualTo("Ben Okafor");
    assertThat(edit.at("/was").toString()).isEqualTo("{\"statement\":\"\"}");
    assertThat(edit.at("/is").toString()).isEqualTo("{\"statement\":\"Prices rose.\"}");
    api.get("ana", "/claims/" + UUID.randomUUID() + "/history").isProblem(404, "claims.unknown");
  }

  private static String claimsOf(String article) {
    return "/articles/" + article + "/claims";
  }
}
