package org.claimlight.verdicts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/**
 * In a blind first pass nothing that others say of a claim reaches a person who has neither rated
 * it nor passed on it: every path by which the API could tell them is asked.
 */
@ApiTest
class BlindFirstPassTest {

  /** Words that stand nowhere but in ana's verdict. */
  private static final String SECRET = "zebrafinch";

  @Autowired Api api;

  private String article;
  private String claim;
  private String verdict;

  @BeforeEach
  void anaRatesAClaimOfABlindArticle() {
    var marked = api.claim();
    claim = marked.id();
    article = marked.text("articleId");
    api.send(HttpMethod.PUT, "cleo", "/articles/" + article + "/blind-first-pass", "{'on': true}")
        .is(200);
    verdict =
        api.post(
                "ana",
                "/claims/" + claim + "/verdicts",
                "{'rating': 'satire', 'rationale': '%s'}".formatted(SECRET))
            .is(201)
            .id();
  }

  @Test
  void noPathTellsThoseWhoHaveNotSpoken() {
    for (var person : List.of("ben", "cleo")) {
      for (var path : paths()) {
        var told = String.valueOf(api.get(person, path).body());

        assertThat(told).as(person + " " + path).doesNotContain(SECRET, verdict, "in-review");
      }
      api.get(person, "/verdicts/" + verdict).isProblem(404, "verdicts.unknown");
      api.get(person, "/verdicts/" + verdict + "/reviews").isProblem(404, "verdicts.unknown");
      assertThat(api.get(person, "/claims/" + claim + "/verdicts").body().required("items"))
          .isEmpty();
      assertThat(api.get(person, "/claims/" + claim).text("status")).isEqualTo("open");
      for (var words : List.of(SECRET, "rating:satire%20article:prices", "status:in-review")) {
        assertThat(api.get(person, "/search?size=100&q=" + words).is(200).body().toString())
            .as(person + " searches " + words)
            .doesNotContain(claim);
      }
      assertThat(api.get(person, "/agreement?article=" + article).body().required("units").asInt())
          .isZero();
    }
  }

  /** What ana sees shows that the paths do tell those who may know. */
  @Test
  void whoHasSpokenSeesEverything() {
    assertThat(api.get("ana", "/claims/" + claim).text("status")).isEqualTo("in-review");
    api.verdict("ben", claim, "true");

    assertThat(api.get("ben", "/claims/" + claim + "/verdicts").body().toString()).contains(SECRET);
    assertThat(api.get("ben", "/claims/" + claim + "/history").body().toString()).contains(SECRET);
    assertThat(api.get("ben", "/history?claim=" + claim).body().toString()).contains(SECRET);
    assertThat(api.get("ben", "/claims/" + claim).text("status")).isEqualTo("disputed");
  }

  @Test
  void whoPassesSeesEverythingToo() {
    api.post("cleo", "/claims/" + claim + "/pass", "").is(201);

    assertThat(api.get("cleo", "/verdicts/" + verdict).is(200).text("rationale")).isEqualTo(SECRET);
  }

  @Test
  void nobodyAnswersAVerdictThatTheyMayNotSee() {
    api.post("ben", "/verdicts/" + verdict + "/reviews", "{'decision': 'agree'}")
        .isProblem(409, "verdicts.blind");
  }

  @Test
  void onlyAnEditorSetsAnArticleBlind() {
    var path = "/articles/" + article + "/blind-first-pass";
    api.send(HttpMethod.PUT, "ben", path, "{'on': false}").isProblem(403, "api.role-missing");
    api.send(HttpMethod.PUT, "cleo", path, "{'on': false}").is(200);

    assertThat(api.get("ben", "/verdicts/" + verdict).is(200).text("rationale")).isEqualTo(SECRET);
    assertThat(api.get("ben", "/search?q=" + SECRET).body().required("total").asInt()).isOne();
  }

  private List<String> paths() {
    return List.of(
        "/claims/" + claim,
        "/claims/" + claim + "/verdicts",
        "/claims/" + claim + "/history",
        "/claims/" + claim + "/sources",
        "/history?claim=" + claim,
        "/claims/" + claim + "/dispute",
        "/claims/" + claim + "/adjudication",
        "/articles/" + article,
        "/articles/" + article + "/claims",
        "/articles?size=100",
        "/search?q=prices&size=50&facet.article=" + article,
        "/agreement?article=" + article);
  }
}
