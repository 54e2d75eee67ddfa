package org.claimlight.suggestions.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ApiTest
class SuggestionsApiTest {

  private static final String BEST =
      "The European Commission said unemployment fell to 9.5% last year, lower than in 1990.";
  private static final String GOOD = "Ana Smith signed 212 laws in March.";
  private static final String POOR = "I think it was rather nice of them to come along.";

  @Autowired Api api;

  private String article;

  @BeforeEach
  void anArticle() {
    article =
        api.post(
                "ana",
                "/articles",
                "{'text': '%s %s %s Why?', 'allowDuplicate': true}".formatted(POOR, BEST, GOOD))
            .is(201)
            .id();
  }

  @Test
  void sentencesComeRankedWithOffsetsAndReasons() {
    var answer = api.get("ana", path()).is(200);

    assertThat(answer.body().at("/revision").asInt()).isEqualTo(1);
    assertThat(answer.body().at("/few").asInt()).isEqualTo(2);
    assertThat(exacts()).containsExactly(BEST, GOOD);
    var best = answer.body().at("/suggestions/0");
    assertThat(best.at("/start").asInt()).isEqualTo(POOR.length() + 1);
    assertThat(best.at("/end").asInt()).isEqualTo(POOR.length() + 1 + BEST.length());
    assertThat(best.at("/score").asDouble())
        .isGreaterThan(answer.body().at("/suggestions/1/score").asDouble());
    assertThat(best.at("/reasons/0/sign").asString()).isEqualTo("amount");
    assertThat(best.at("/reasons/0/text").asString()).isEqualTo("an amount: 9.5%");
    assertThat(best.at("/reasons/0/weight").asDouble()).isPositive();
    assertThat(api.get("ana", path() + "?limit=1").is(200).body().at("/suggestions")).hasSize(1);
    api.get("ana", path() + "?limit=0").isProblem(400, "api.size-unfit", "limit");
    api.get("ana", path() + "?limit=101").isProblem(400, "api.size-unfit", "limit");
  }

  @Test
  void aTextWithoutASignOfAClaimHasNoSuggestions() {
    article =
        api.post(
                "ana",
                "/articles",
                """
                {'text': 'What a nice day! Come in and sit down. Thank you, Ana Smith, for reading.
                 Will 300 people come tomorrow?', 'allowDuplicate': true}
                """
                    .replaceAll("\\n\\s*", " "))
            .is(201)
            .id();

    assertThat(exacts()).isEmpty();
    assertThat(api.get("ana", path()).is(200).body().at("/few").asInt()).isZero();
  }

  @Test
  void toAcceptMakesAClaimOfExactlyTheSentence() {
    var id = idOf(BEST);

    var claim = api.post("ana", path() + "/" + id + "/accept", "").is(201);

    assertThat(claim.text("quote")).isEqualTo(BEST);
    assertThat(claim.headers().getETag()).isNotNull();
    assertThat(claim.headers().getLocation()).hasToString("/api/v1/claims/" + claim.id());
    assertThat(exacts()).doesNotContain(BEST).contains(GOOD);
    api.post("ben", path() + "/" + id + "/accept", "").isProblem(409, "suggestions.already-claim");
    api.post("ben", path() + "/" + id + "/reject", "").isProblem(409, "suggestions.already-claim");

    api.post("ana", path() + "/" + id + "/restore", "").is(200);

    assertThat(exacts()).contains(BEST);
    assertThat(api.get("ana", "/claims/" + claim.id()).is(200).text("status"))
        .isEqualTo("dismissed");
  }

  @Test
  void whatSomebodyHasWorkedOnIsNotTakenBackWithTheSuggestion() {
    var works =
        Map.of(
            "/verdicts", "{'rating': 'satire', 'rationale': 'It says so itself.'}",
            "/sources",
                "{'url': 'https://stats.example/%s', 'title': 'Tables', 'stance': 'refutes', 'tier': 'official'}",
            "/comments", "{'text': 'Which year was that?'}");
    works.forEach(
        (path, body) -> {
          anArticle();
          var best = path() + "/" + idOf(BEST);
          var claim = api.post("ana", best + "/accept", "").is(201).id();
          api.post("ben", "/claims/" + claim + path, body.formatted(article)).is(201);

          api.post("ana", best + "/restore", "").isProblem(409, "suggestions.worked-on");

          assertThat(api.get("ben", "/claims/" + claim).is(200).text("status"))
              .as(path)
              .isNotEqualTo("dismissed");
          assertThat(exacts()).doesNotContain(BEST);
        });
  }

  @Test
  void whoAcceptAtOnceMakeOneClaim() throws Exception {
    for (int round = 0; round < 5; round++) {
      anArticle();
      var best = "/" + idOf(BEST);

      var answers =
          atOnce(
              () -> api.post("ana", path() + best + "/accept", ""),
              () -> api.post("ben", path() + best + "/accept", ""));

      assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(201, 409);
      answers.stream()
          .filter(answer -> answer.status() == 409)
          .forEach(second -> second.isProblem(409, "suggestions.already-claim"));
      assertThat(claims()).isEqualTo(1);
    }
  }

  @Test
  void ofAnAcceptAndARejectAtOnceOneIsRefused() throws Exception {
    for (int round = 0; round < 5; round++) {
      anArticle();
      var best = "/" + idOf(BEST);

      var answers =
          atOnce(
              () -> api.post("ana", path() + best + "/accept", ""),
              () -> api.post("ben", path() + best + "/reject", ""));

      assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(201, 409);
      assertThat(claims()).isEqualTo(answers.getFirst().status() == 201 ? 1 : 0);
    }
  }

  @Test
  void whoRejectAtOnceAgreeAndWhoTakeBackAtOnceDoSoOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      anArticle();
      var best = "/" + idOf(BEST);

      assertThat(
              atOnce(
                  () -> api.post("ana", path() + best + "/reject", ""),
                  () -> api.post("ben", path() + best + "/reject", "")))
          .extracting(Api.Answer::status)
          .containsExactly(201, 201);
      assertThat(
              atOnce(
                  () -> api.post("ana", path() + best + "/restore", ""),
                  () -> api.post("ben", path() + best + "/restore", "")))
          .extracting(Api.Answer::status)
          .containsExactlyInAnyOrder(200, 409);
      assertThat(exacts()).contains(BEST);
    }
  }

  @Test
  void whatWasRejectedIsAcceptedOnlyOnceThatIsTakenBack() {
    var best = "/" + idOf(BEST);
    api.post("ana", path() + best + "/reject", "").is(201);

    api.post("ben", path() + best + "/accept", "").isProblem(409, "suggestions.already-rejected");

    api.post("ben", path() + best + "/restore", "").is(200);
    api.post("ben", path() + best + "/accept", "").is(201);
  }

  @Test
  void whatIsRejectedStaysRejectedUnderANewTextUntilItIsTakenBack() {
    var id = idOf(BEST);
    assertThat(api.post("ana", path() + "/" + id + "/reject", "").is(201).text("decision"))
        .isEqualTo("rejected");
    api.post("ben", path() + "/" + id + "/reject", "").is(201);
    assertThat(exacts()).doesNotContain(BEST);

    api.send(
            HttpMethod.PUT,
            "ana",
            "/articles/" + article + "/text",
            "{'text': 'Something new begins here. %s %s'}".formatted(BEST, GOOD))
        .is(200);

    assertThat(exacts()).doesNotContain(BEST).contains(GOOD);
    assertThat(idOf(GOOD)).isNotEqualTo(id);

    api.post("ben", path() + "/" + id + "/restore", "").is(200);

    assertThat(exacts()).contains(BEST);
    assertThat(idOf(BEST)).isEqualTo(id);
    api.post("ben", path() + "/" + id + "/restore", "").isProblem(409, "suggestions.undecided");
  }

  @Test
  void whatIsAClaimOrWasDismissedAsNoneIsNotSuggested() {
    var claim =
        api.post(
                "ana",
                "/articles/" + article + "/claims",
                "{'quote': 'unemployment fell to 9.5% last year'}")
            .is(201);
    assertThat(exacts()).doesNotContain(BEST);

    api.delete(
            "ana",
            "/claims/" + claim.id(),
            "{'reason': 'Nobody can check this.'}",
            "If-Match",
            claim.etag())
        .is(200);

    assertThat(exacts()).doesNotContain(BEST).contains(GOOD);
  }

  @Test
  void whatIsNotThereIsRefused() {
    api.post("ana", path() + "/000000000000000000000000/accept", "")
        .isProblem(404, "suggestions.unknown");
    api.post("ana", path() + "/nonsense/reject", "").isProblem(404, "suggestions.unknown");
    api.get("ana", "/articles/00000000-0000-0000-0000-000000000000/suggestions")
        .isProblem(404, "articles.unknown");
    api.get("ana", "/suggestions/evaluation").isProblem(403, "api.role-missing");
  }

  @Test
  void aReaderSeesThemAndDecidesNothing() {
    var reader = "reader" + article.substring(0, 8);
    api.admit(reader, "reader");
    var id = idOf(BEST);

    assertThat(api.get(reader, path()).is(200).body().at("/suggestions")).isNotEmpty();
    api.post(reader, path() + "/" + id + "/accept", "").isProblem(403, "api.role-missing");
    api.post(reader, path() + "/" + id + "/reject", "").isProblem(403, "api.role-missing");
  }

  @Test
  void decisionsMoveTheWeightsAndTheScreensFiguresFollow() {
    var before = evaluation();
    double amountBefore = weight(before, "amount");
    int markedBefore = before.at("/marked").asInt();

    api.post("ana", path() + "/" + idOf(GOOD) + "/accept", "").is(201);
    api.post("ana", path() + "/" + idOf(BEST) + "/reject", "").is(201);

    var after = evaluation();
    assertThat(after.at("/marked").asInt()).isEqualTo(markedBefore + 1);
    assertThat(weight(after, "amount")).isLessThan(amountBefore);
    for (var measure : List.of("general", "learned", "chance")) {
      assertThat(after.at("/" + measure + "/averagePrecision").asDouble()).isBetween(0.0, 1.0);
    }
  }

  /** From two browsers at the same moment. */
  private static List<Api.Answer> atOnce(Supplier<Api.Answer> one, Supplier<Api.Answer> other)
      throws Exception {
    var start = new CyclicBarrier(2);
    try (var people = Executors.newFixedThreadPool(2)) {
      var answers = new ArrayList<Api.Answer>();
      var deeds =
          Stream.of(one, other)
              .map(
                  deed ->
                      (Callable<Api.Answer>)
                          () -> {
                            start.await();
                            return deed.get();
                          })
              .toList();
      for (var answer : people.invokeAll(deeds)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private int claims() {
    return api.get("ana", "/articles/" + article + "/claims").is(200).body().at("/items").size();
  }

  private JsonNode evaluation() {
    return api.get("cleo", "/suggestions/evaluation").is(200).body();
  }

  private static double weight(JsonNode evaluation, String sign) {
    for (var weight : evaluation.at("/weights")) {
      if (weight.at("/sign").asString().equals(sign)) {
        return weight.at("/learned").asDouble();
      }
    }
    throw new AssertionError("There is no " + sign);
  }

  private String path() {
    return "/articles/" + article + "/suggestions";
  }

  private List<String> exacts() {
    var exacts = new ArrayList<String>();
    api.get("ana", path())
        .is(200)
        .body()
        .at("/suggestions")
        .forEach(one -> exacts.add(one.at("/exact").asString()));
    return exacts;
  }

  private String idOf(String exact) {
    for (var one : api.get("ana", path()).is(200).body().at("/suggestions")) {
      if (one.at("/exact").asString().equals(exact)) {
        return one.at("/id").asString();
      }
    }
    throw new AssertionError("Not suggested: " + exact);
  }
}
