package org.claimlight.shell.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * From an article to a settled claim that search finds, by the API alone, with two people's tokens
 * and the requests that the API's own description gives as examples.
 */
@ApiTest
class StoryByApiTest {

  @Autowired Api api;

  private JsonNode schemas;

  @BeforeEach
  void examples() {
    schemas = api.get("ana", "/openapi.json").is(200).body().at("/components/schemas");
  }

  @Test
  void fromAnArticleToASettledClaimThatIsFound() {
    var article = api.post("ana", "/articles", onPurpose(example("ArticleRequest"))).is(201);
    var claim = api.post("ana", "/articles/" + article.id() + "/claims", example("Mark")).is(201);
    var path = "/claims/" + claim.id();
    var worded = api.patch("ben", path, example("ClaimWords"), "If-Match", claim.etag()).is(200);
    assertThat(worded.body().required("tags").toString()).isEqualTo("[\"2025\",\"prices\"]");
    var dismissed = api.delete("ben", path, example("Why"), "If-Match", worded.etag()).is(200);
    api.post("ana", path + "/reopen", example("Why"), "If-Match", dismissed.etag()).is(200);
    api.post("ben", path + "/sources", example("SourceDetails")).is(201);
    var verdict = api.post("ana", path + "/verdicts", example("VerdictWords")).is(201);

    api.post("ben", "/verdicts/" + verdict.id() + "/reviews", example("ReviewWords")).is(201);

    var settled = api.get("ana", path);
    assertThat(settled.text("status")).isEqualTo("settled");
    assertThat(settled.text("rating")).isEqualTo("mostly-true");
    var found = found("/search?q=%22Consumer+prices+rose%22&facet.article=" + article.id());
    assertThat(found.is(200).body().at("/hits/0/claimId").asString()).isEqualTo(claim.id());
    assertThat(found.body().at("/hits/0/status").asString()).isEqualTo("settled");
    assertThat(api.get("ana", "/articles/" + article.id()).body().at("/claims/settled").asInt())
        .isEqualTo(1);
  }

  /** An answer says when the index is behind, as it may be on a busy machine. */
  private Api.Answer found(String search) {
    var answer = api.get("ben", search);
    for (int tries = 0; tries < 50 && !complete(answer); tries++) {
      answer = api.get("ben", search);
    }
    assertThat(complete(answer)).isTrue();
    return answer;
  }

  private static boolean complete(Api.Answer answer) {
    return answer.is(200).body().required("complete").asBoolean();
  }

  /** Another test may have imported the same text to the desk that they share. */
  private static String onPurpose(String article) {
    return article.replaceFirst("\\{", "{\"allowDuplicate\": true, ");
  }

  private String example(String schema) {
    return schemas.required(schema).required("example").toString();
  }
}
