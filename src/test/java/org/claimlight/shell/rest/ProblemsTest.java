package org.claimlight.shell.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

@ApiTest
class ProblemsTest {

  @Autowired Api api;

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/claims", "/articles/1/2/3"})
  void anUnknownAddressIsAProblemInJson(String path) {
    var problem = api.get("ana", path).isProblem(404, "api.not-here");

    assertThat(problem.text("instance")).isEqualTo("/api/v1" + path);
  }

  @Test
  void aMethodThatIsNotOfferedIsToldTheOnesThatAre() {
    var problem = api.send(HttpMethod.PUT, "ana", "/articles", "{}");

    problem.isProblem(405, "api.method-not-allowed");
    assertThat(problem.headers().getAllow()).contains(HttpMethod.GET, HttpMethod.POST);
  }

  @Test
  void jsonThatBreaksOffIsToldWhere() {
    var problem = api.post("ana", "/articles", "{'text': 'Words',");

    assertThat(problem.isProblem(400, "api.json-malformed").text("detail")).contains("line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "'text'", "null"})
  void aBodyThatIsNoObjectIsRefused(String body) {
    var problem = api.post("ana", "/articles", body);

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.text("code")).isIn("api.body-no-object", "api.body-missing");
  }

  @Test
  void aMissingBodyIsRefused() {
    api.send(HttpMethod.POST, "ana", "/articles", "", "Content-Type", "application/json")
        .isProblem(400, "api.body-missing");
  }

  @Test
  void aMisspeltMemberIsToldTheKnownOnes() {
    var problem = api.post("ana", "/articles", "{'txt': 'Words'}");

    problem.isProblem(400, "api.member-unknown", "txt");
    assertThat(problem.text("detail")).contains("text", "publishedOn");
  }

  @Test
  void anotherMediaTypeIsRefused() {
    api.post("ana", "/articles", "text=Words", "Content-Type", MediaType.TEXT_PLAIN_VALUE)
        .isProblem(415, "api.media-type-unsupported");
  }

  @Test
  void anAnswerThatIsNotJsonIsNotGiven() {
    assertThat(
            api.send(HttpMethod.GET, "ana", "/articles", "", "Accept", MediaType.TEXT_PLAIN_VALUE)
                .status())
        .isEqualTo(406);
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    api.post("ana", "/articles", "{'text': '" + "x".repeat(8_000_000) + "'}")
        .isProblem(413, "api.body-too-large");
  }

  @Test
  void aNumberWhereATextBelongsIsRefusedAtItsPlace() {
    var claims = "/articles/" + api.article().id() + "/claims";
    api.post("ana", claims, "{'spans': [{'start': '0', 'end': 5}]}")
        .isProblem(400, "api.value-no-number", "spans[0].start");
    api.post("ana", claims, "{'spans': [{'start': 1.5, 'end': 5}]}")
        .isProblem(400, "api.value-no-number", "spans[0].start");
    api.post("ana", claims, "{'spans': [7]}").isProblem(400, "api.value-no-object", "spans[0]");
    api.post("ana", claims, "{'tags': [5]}").isProblem(400, "api.value-no-text", "tags[0]");
  }
}
