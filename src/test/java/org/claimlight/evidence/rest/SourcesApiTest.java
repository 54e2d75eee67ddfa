package org.claimlight.evidence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class SourcesApiTest {

  @Autowired Api api;

  @Test
  void anAttachedSourceStandsAtItsLocationAndInTheClaimsList() {
    var claim = api.claim().id();
    var added = api.source(claim);

    var source = api.get("ben", added.headers().getLocation().toString()).is(200);

    assertThat(source.body()).isEqualTo(added.body());
    assertThat(source.etag()).isEqualTo(added.etag());
    assertThat(source.text("claimId")).isEqualTo(claim);
    assertThat(source.text("stance")).isEqualTo("refutes");
    assertThat(source.text("tier")).isEqualTo("official");
    assertThat(source.body().at("/addedBy/name").asString()).isEqualTo("Ana Ferreira");
    var list = api.get("ben", "/claims/" + claim + "/sources").is(200).body();
    assertThat(list.required("total").asInt()).isEqualTo(1);
    assertThat(list.at("/items/0")).isEqualTo(source.body());
  }

  @Test
  void aPatchChangesOnlyWhatItNames() {
    var source = api.source(api.claim().id());
    var path = "/sources/" + source.id();

    var patched =
        api.patch("ben", path, "{'tier': 'news', 'title': null}", "If-Match", source.etag())
            .is(200);

    assertThat(patched.text("tier")).isEqualTo("news");
    assertThat(patched.text("title")).isEmpty();
    assertThat(patched.text("quote")).isEqualTo("4.2%");
    api.patch("ben", path, "{'tier': 'other'}", "If-Match", source.etag())
        .isProblem(412, "evidence.stale");
    api.patch("ben", path, "{'tier': 'other'}").isProblem(428, "api.if-match-missing");
  }

  @Test
  void aRemovedSourceIsGoneAndOneThatAVerdictRestsOnStays() {
    var claim = api.claim().id();
    var source = api.source(claim);
    var path = "/sources/" + source.id();
    var verdict =
        api.post(
                "ana",
                "/claims/" + claim + "/verdicts",
                "{'rating': 'false', 'rationale': 'Why.', 'sources': ['%s']}"
                    .formatted(source.id()))
            .is(201);
    api.delete("ana", path, "", "If-Match", source.etag()).isProblem(409, "evidence.rested-on");
    api.delete("ana", "/verdicts/" + verdict.id(), "", "If-Match", verdict.etag()).is(204);

    api.delete("ana", path, "").isProblem(428, "api.if-match-missing");
    api.delete("ana", path, "", "If-Match", source.etag()).is(204);

    api.get("ana", path).isProblem(404, "evidence.unknown");
    api.delete("ana", path, "", "If-Match", "*").isProblem(404, "evidence.unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "'''url'': ''stats''', evidence.url-invalid, url",
    "'''url'': ''https://example.org/prices''', evidence.url-of-article, url",
    "'''url'': ''https://a.example'', ''stance'': null', evidence.stance-missing, stance",
    "'''url'': ''https://a.example'', ''stance'': ''likes''', api.value-no-choice, stance",
    "'''url'': ''https://a.example'', ''tier'': ''''', api.value-no-choice, tier",
    "'''url'': ''https://a.example'', ''publishedOn'': ''May''', api.value-no-date, publishedOn",
    "'''url'': 5', api.value-no-text, url"
  })
  void whatIsNoEvidenceIsRefusedAtItsField(String members, String code, String field) {
    var body = "{'tier': 'news', 'stance': 'supports', " + members + "}";

    var problem = api.post("ana", "/claims/" + api.claim().id() + "/sources", body);

    problem.isProblem(400, code, field);
  }

  @Test
  void aChoiceThatIsNoneIsToldTheChoices() {
    var problem =
        api.post(
            "ana",
            "/claims/" + api.claim().id() + "/sources",
            "{'url': 'https://a.example', 'stance': 'likes', 'tier': 'news'}");

    assertThat(problem.text("detail"))
        .isEqualTo(
            "“likes” is none of the choices here. Choose one of: supports, refutes, context.");
  }

  @Test
  void sourcesOfAnUnknownClaimAreNotHere() {
    api.get("ana", "/claims/" + UUID.randomUUID() + "/sources").isProblem(404, "claims.unknown");
  }
}
