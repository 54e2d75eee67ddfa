package org.claimlight.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.Api.Answer;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class AgreementApiTest {

  private static final String[] SENTENCES = {
    "One rose.", "Two fell.", "Three stayed.", "Four doubled.", "Five halved.", "Six ended."
  };

  @Autowired Api api;

  private String article;

  @BeforeEach
  void anArticle() {
    article =
        api.post(
                "ana",
                "/articles",
                "{'text': '%s', 'allowDuplicate': true}".formatted(String.join(" ", SENTENCES)))
            .is(201)
            .id();
  }

  @Test
  void theFiguresOfAnArticleAreThoseOfItsVerdicts() {
    String[] anas = {"true", "true", "false", "false", "true", "false"};
    String[] bens = {"true", "false", "false", "false", "true", "false"};
    for (int n = 0; n < SENTENCES.length; n++) {
      var claim = mark("ana", SENTENCES[n]);
      rate("ana", claim, anas[n]);
      rate("ben", claim, bens[n]);
    }

    var answer = api.get("cleo", "/agreement?article=" + article).is(200);

    assertThat(answer.body().at("/units").asInt()).isEqualTo(6);
    assertThat(answer.body().at("/raters").asInt()).isEqualTo(2);
    assertThat(measure(answer, "raw").at("/value").asDouble()).isCloseTo(5 / 6.0, within(1e-9));
    // By hand: one of six differs; p = 5/12 and 7/12 of the labels.
    assertThat(measure(answer, "fleiss-kappa").at("/value").asDouble())
        .isCloseTo((5 / 6.0 - 74 / 144.0) / (1 - 74 / 144.0), within(1e-9));
    var alpha = measure(answer, "krippendorffs-alpha-nominal");
    assertThat(alpha.at("/value").asDouble()).isBetween(alpha.at("/low").asDouble(), 1.0);
    assertThat(answer.body().at("/pairs/0/measures/1/name").asString()).isEqualTo("cohens-kappa");
    assertThat(answer.body().at("/pairs/0/measures/1/value").asDouble())
        .isCloseTo(2 / 3.0, within(1e-9));

    var later = api.get("cleo", "/agreement?article=" + article + "&from=2999-01-01").is(200);
    assertThat(measure(later, "raw").at("/reason").asString()).isEqualTo("no-ratings");
  }

  @Test
  void whatIsNotDefinedHasAReasonAndNoValue() {
    rate("ana", mark("ana", SENTENCES[0]), "true");

    var answer = api.get("ana", "/agreement?article=" + article).is(200);

    for (var figure : answer.body().at("/measures")) {
      assertThat(figure.at("/value").isNull()).isTrue();
      assertThat(figure.at("/reason").asString()).isEqualTo("nothing-in-common");
    }
  }

  @Test
  void whoMarkedWhichWordsIsComparedToo() {
    mark("ana", SENTENCES[0]);
    mark("ana", SENTENCES[2]);
    mark("ben", SENTENCES[2]);

    var answer = api.get("ana", "/agreement?subject=spans&article=" + article).is(200);

    assertThat(answer.body().at("/units").asInt()).isEqualTo(3);
    assertThat(measure(answer, "unitizing-alpha").at("/value").isNumber()).isTrue();
    assertThat(answer.body().at("/pairs/0/measures/0/value").asDouble())
        .isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    api.get("ana", "/agreement?subject=spans")
        .isProblem(400, "agreement.article-needed", "article");
    api.get("ana", "/agreement?subject=mood")
        .isProblem(400, "agreement.subject-unknown", "subject");
    api.get("ana", "/agreement?from=2026-02-02&to=2026-01-01")
        .isProblem(400, "agreement.dates-reversed", "from");
  }

  private String mark(String who, String words) {
    return api.post(who, "/articles/" + article + "/claims", "{'quote': '%s'}".formatted(words))
        .is(201)
        .id();
  }

  private void rate(String who, String claim, String rating) {
    api.post(
            who,
            "/claims/" + claim + "/verdicts",
            "{'rating': '%s', 'rationale': 'Counted.', 'sources': []}".formatted(rating))
        .is(201);
  }

  private static JsonNode measure(Answer answer, String name) {
    for (var measure : answer.body().at("/measures")) {
      if (measure.at("/name").asString().equals(name)) {
        return measure;
      }
    }
    throw new AssertionError("There is no " + name);
  }
}
