package org.claimlight.claims.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.Api.Answer;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@ApiTest
class RevisionsApiTest {

  private static final String TEXT =
      """
      The ministry published its figures on Monday. Everybody had waited for them.

      Unemployment fell by 3.2 percent in May, the office said. It was the third month in a row.

      The opposition called the report a fairy tale. The union did not comment on it at all.""";

  @Autowired Api api;

  private String article;

  @BeforeEach
  void anArticle() {
    article =
        api.post("ana", "/articles", "{'text': '%s', 'allowDuplicate': true}".formatted(json(TEXT)))
            .is(201)
            .id();
  }

  @Test
  void everyClaimIsPlacedMovedOrOrphanedAndTheOutcomeStays() {
    var kept = mark("The opposition called the report a fairy tale");
    var moved = mark("Unemployment fell by 3.2 percent in May");
    var lost = mark("It was the third month in a row");

    var revised =
        revise(
                "Corrected on Tuesday.\n\n"
                    + TEXT.replace("3.2", "3.9").replace(" It was the third month in a row.", ""))
            .is(200);

    assertThat(revised.body().required("revision").asInt()).isEqualTo(2);
    assertThat(outcomes(revised)).isEqualTo("placed moved orphaned");
    assertThat(revised.body().at("/anchors/0/score").isNumber()).isFalse();
    assertThat(revised.body().at("/anchors/1/score").asDouble()).isBetween(0.75, 1.0);
    assertThat(revised.body().at("/anchors/1/was/0/exact").asString()).contains("3.2");
    assertThat(revised.body().at("/anchors/1/spans/0/exact").asString()).contains("3.9");
    assertThat(api.get("ben", "/articles/" + article + "/revisions/2/anchors").body().at("/items"))
        .isEqualTo(revised.body().required("anchors"));

    assertThat(claim(kept).body().at("/spans/0/revision").asInt()).isEqualTo(2);
    assertThat(claim(kept).text("placement")).isEqualTo("placed");
    assertThat(claim(moved).text("placement")).isEqualTo("moved");
    assertThat(claim(lost).text("placement")).isEqualTo("orphaned");
    assertThat(claim(lost).text("quote")).isEqualTo("It was the third month in a row");
  }

  @Test
  void aSettledClaimThatMovesIsReopenedAndItsVerdictWaitsForItsAuthor() {
    var claim = mark("Unemployment fell by 3.2 percent in May");
    var verdict = settle(claim);

    revise(TEXT.replace("3.2", "3.9")).is(200);

    assertThat(claim(claim).text("status")).isEqualTo("in-review");
    assertThat(api.get("ana", "/verdicts/" + verdict).text("outdated")).isEqualTo("claim-moved");
    api.post("ben", "/verdicts/" + verdict + "/reviews", "{'decision': 'agree'}")
        .isProblem(409, "verdicts.outdated", "decision");
    api.post("ana", "/verdicts/" + verdict + "/confirmation", "", "If-Match", "*").is(200);
    api.post("ben", "/verdicts/" + verdict + "/reviews", "{'decision': 'agree'}").is(201);
    assertThat(claim(claim).text("status")).isEqualTo("settled");
  }

  @Test
  void aSettledClaimOnTheSameWordsStaysSettled() {
    var claim = mark("The opposition called the report a fairy tale");
    settle(claim);

    revise("A note first.\n\n" + TEXT).is(200);

    assertThat(claim(claim).text("status")).isEqualTo("settled");
  }

  @Test
  void anOrphanKeepsItsVerdictIfAPersonPlacesItOnTheSameWords() {
    var claim = mark("It was the third month in a row");
    settle(claim);
    revise(TEXT.replace(" It was the third month in a row.", "")).is(200);
    assertThat(claim(claim).text("placement")).isEqualTo("orphaned");

    // Far from where it stood: too uncertain to be found without a person.
    revise(
            TEXT.replace(" It was the third month in a row.", "")
                + "\n\nA reader asks whether that is true: It was the third month in a row!")
        .is(200);
    var placed =
        api.send(
                HttpMethod.PUT,
                "ben",
                "/claims/" + claim + "/spans",
                "{'quote': 'It was the third month in a row'}",
                "If-Match",
                claim(claim).etag())
            .is(200);

    assertThat(placed.text("placement")).isEqualTo("placed");
    assertThat(placed.text("status")).isEqualTo("settled");
  }

  @Test
  void aPersonConfirmsAMove() {
    var claim = mark("Unemployment fell by 3.2 percent in May");
    revise(TEXT.replace("3.2", "3.9")).is(200);

    var confirmed =
        api.post("ben", "/claims/" + claim + "/confirmation", "", "If-Match", claim(claim).etag());

    assertThat(confirmed.is(200).text("placement")).isEqualTo("placed");
    api.post("ben", "/claims/" + claim + "/confirmation", "", "If-Match", confirmed.etag())
        .isProblem(409, "claims.not-moved");
  }

  @Test
  void aMoveThatNobodyConfirmedStaysOneWhenTheNextRevisionFindsItsWords() {
    var claim = mark("Unemployment fell by 3.2 percent in May");
    revise(TEXT.replace("3.2", "3.9")).is(200);
    revise("A note.\n\n" + TEXT.replace("3.2", "3.9")).is(200);

    assertThat(claim(claim).text("placement")).isEqualTo("moved");
  }

  @Test
  void ofTwoWhoReviseTheSameRevisionTheSecondIsToldTo() {
    revise(TEXT + " One more.", 1).is(200);
    revise(TEXT + " Another one.", 1).isProblem(412, "articles.revised-meanwhile");
  }

  @Test
  void theSameTextAgainIsNoRevision() {
    assertThat(revise(TEXT).is(200).body().required("revision").asInt()).isEqualTo(1);
    assertThat(api.get("ana", "/articles/" + article + "/revisions").body().at("/total").asInt())
        .isEqualTo(1);
  }

  @Test
  void aTextIsGivenOnceAndCannotBeEmpty() {
    put("{'text': 'One', 'html': '<p>Two'}").isProblem(400, "articles.text-or-markup", "text");
    put("{}").isProblem(400, "articles.text-or-markup", "text");
    put("{'text': ' '}").isProblem(400, "articles.text-empty", "text");
  }

  @Test
  void markupIsReadAsBlocks() {
    put("{'html': '<h2>Figures</h2><p>They <b>rose</b>.</p><script>alert(1)</script>'}").is(200);

    var read = api.get("ana", "/articles/" + article + "/revisions/2").is(200);
    assertThat(read.text("text")).contains("Figures", "They rose.").doesNotContain("alert");
    assertThat(read.body().at("/blocks/0/kind").asString()).isEqualTo("heading");
    assertThat(api.get("ana", "/articles/" + article + "/revisions/1").text("text"))
        .isEqualTo(TEXT);
  }

  private String mark(String quote) {
    return api.post("ana", "/articles/" + article + "/claims", "{'quote': '%s'}".formatted(quote))
        .is(201)
        .id();
  }

  private String settle(String claim) {
    var verdict =
        api.post(
                "ana",
                "/claims/" + claim + "/verdicts",
                "{'rating': 'false', 'rationale': 'The office says otherwise.'}")
            .is(201)
            .id();
    api.post("ben", "/verdicts/" + verdict + "/reviews", "{'decision': 'agree'}").is(201);
    assertThat(claim(claim).text("status")).isEqualTo("settled");
    return verdict;
  }

  private Answer claim(String id) {
    return api.get("ana", "/claims/" + id).is(200);
  }

  private Answer revise(String text) {
    return put("{'text': '%s'}".formatted(json(text)));
  }

  private Answer revise(String text, int seen) {
    return put("{'text': '%s', 'revision': %d}".formatted(json(text), seen));
  }

  private Answer put(String body) {
    return api.send(HttpMethod.PUT, "ben", "/articles/" + article + "/text", body);
  }

  private static String outcomes(Answer revised) {
    var all = new StringBuilder();
    revised
        .body()
        .required("anchors")
        .forEach(anchor -> all.append(anchor.required("outcome").asString()).append(' '));
    return all.toString().strip();
  }

  private static String json(String text) {
    return text.replace("\n", "\\n");
  }
}
