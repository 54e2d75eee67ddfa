package org.claimlight.search.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index follows every change that a claim is found by, and its state can be seen and checked.
 */
@ApiTest
class IndexApiTest {

  @Autowired Api api;

  /** A word that stands nowhere else, and that no analysis changes. */
  private final String token = "q" + UUID.randomUUID().toString().substring(0, 8) + "7";

  private long found(String q) {
    return api.get("ana", "/search?q=" + q).is(200).body().required("total").asLong();
  }

  private JsonNode index() {
    return api.get("cleo", "/index").is(200).body();
  }

  private JsonNode checked() {
    api.post("cleo", "/index/check", "").is(201);
    await().until(() -> index().path("checking").isNull());
    return index().required("report");
  }

  @Test
  void aClaimIsFoundByTheNewNamesOfWhoMarkedRatedAndAnsweredIt() {
    var marker = api.admit("m" + token, "reviewer");
    var reviewer = api.admit("r" + token, "reviewer");
    var author = api.admit("v" + token, "reviewer");
    var article = api.article().id();
    var claim =
        api.post(
                "m" + token,
                "/articles/" + article + "/claims",
                "{'spans': [{'start': 0, 'end': 24}]}")
            .is(201)
            .id();
    var verdict =
        api.post(
                "v" + token,
                "/claims/" + claim + "/verdicts",
                "{'rating': 'false', 'rationale': 'No.', 'sources': []}")
            .is(201)
            .id();
    api.post("r" + token, "/verdicts/" + verdict + "/reviews", "{'decision': 'agree'}").is(201);

    rename(marker, token + "first");
    rename(author, token + "second");
    rename(reviewer, token + "third");

    assertThat(found("by:" + token + "first")).isEqualTo(1);
    assertThat(found("by:" + token + "second")).isEqualTo(1);
    assertThat(found("reviewer:" + token + "third")).isEqualTo(1);
    assertThat(found("by:m" + token)).isEqualTo(1);
    assertThat(checked().required("sound").asBoolean()).isTrue();
  }

  private void rename(String person, String name) {
    api.send(HttpMethod.PUT, "cleo", "/people/" + person, "{'displayName': '%s'}".formatted(name))
        .is(200);
  }

  @Test
  void aClaimIsFoundByTheNewLabelOfItsRating() {
    var before = api.get("cleo", "/desk/rules").is(200).body();
    api.verdict("ana", api.claim().id(), "satire");
    ((ObjectNode) before).remove("edition");
    try {
      change(before.toString().replace("\"Satire\"", "\"" + token + "\""));

      assertThat(found("rating:" + token)).isPositive();
      assertThat(checked().required("sound").asBoolean()).isTrue();
    } finally {
      change(before.toString());
    }
  }

  private void change(String rules) {
    api.send(HttpMethod.PUT, "cleo", "/desk/rules", rules, "If-Match", "*").is(200);
  }

  @Test
  void aClaimIsFoundByWhatIsSaidOfItAsItIsSaidNow() {
    var comments = "/claims/" + api.claim().id() + "/comments";
    var said = api.post("ana", comments, "{'text': 'Ask %s'}".formatted(token)).is(201);
    assertThat(found(token)).isEqualTo(1);

    api.patch("ana", "/comments/" + said.id(), "{'text': 'Nobody'}", "If-Match", said.etag())
        .is(200);

    assertThat(found(token)).isZero();
  }

  @Test
  void whatIsSaidInABlindFirstPassIsFoundByNobodyUntilItEnds() {
    var claim = api.claim();
    var article = claim.text("articleId");
    blind(article, true);
    api.verdict("ana", claim.id(), "false");
    api.post("ana", "/claims/" + claim.id() + "/comments", "{'text': 'I say %s'}".formatted(token))
        .is(201);

    assertThat(found(token)).isZero();
    assertThat(checked().required("sound").asBoolean()).isTrue();

    blind(article, false);
    assertThat(found(token)).isEqualTo(1);
  }

  private void blind(String article, boolean on) {
    api.send(
            HttpMethod.PUT,
            "cleo",
            "/articles/" + article + "/blind-first-pass",
            "{'on': %s}".formatted(on))
        .is(200);
  }

  @Test
  void theIndexIsRebuiltAndCheckedByAdministrators() {
    api.claim();
    var rebuilding = api.post("cleo", "/index/rebuild", "").is(201);
    assertThat(rebuilding.headers().getLocation()).hasToString("/api/v1/index");
    await().until(() -> index().required("state").asString().equals("ready"));

    var report = checked();

    assertThat(report.required("sound").asBoolean()).isTrue();
    assertThat(report.required("differences")).isEmpty();
    assertThat(report.required("claims").asLong())
        .isPositive()
        .isEqualTo(index().required("claims").asLong());
    assertThat(index().required("bytes").asLong()).isPositive();
    assertThat(index().required("applied")).isEqualTo(index().required("last"));
  }

  @Test
  void nobodyElseSeesOrOrdersAnything() {
    api.get("ana", "/index").is(403);
    api.post("ana", "/index/check", "").is(403);
    api.post("ana", "/index/rebuild", "").is(403);
  }
}
