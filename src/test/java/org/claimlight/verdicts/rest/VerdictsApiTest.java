package org.claimlight.verdicts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class VerdictsApiTest {

  @Autowired Api api;

  private String claim;

  @BeforeEach
  void anaMarksAClaim() {
    claim = api.claim().id();
  }

  @Test
  void aVerdictStandsAtItsLocationAndInTheClaimsList() {
    var source = api.source(claim).id();
    var submitted =
        api.post(
                "ana",
                "/claims/" + claim + "/verdicts",
                """
                {'rating': 'mostly-false', 'rationale': 'The office counted otherwise.',
                 'confidence': 'high', 'sources': ['%s']}
                """
                    .formatted(source))
            .is(201);

    var verdict = api.get("ben", submitted.headers().getLocation().toString()).is(200);

    assertThat(verdict.body()).isEqualTo(submitted.body());
    assertThat(verdict.etag()).isEqualTo(submitted.etag());
    assertThat(verdict.text("rating")).isEqualTo("mostly-false");
    assertThat(verdict.text("confidence")).isEqualTo("high");
    assertThat(verdict.body().required("sources").toString()).isEqualTo("[\"" + source + "\"]");
    assertThat(verdict.body().at("/author/name").asString()).isEqualTo("Ana Ferreira");
    assertThat(api.get("ben", "/claims/" + claim + "/verdicts").is(200).body().at("/items/0"))
        .isEqualTo(verdict.body());
    assertThat(api.get("ben", "/claims/" + claim).text("status")).isEqualTo("in-review");
  }

  @Test
  void aTeammatesAgreementSettlesTheClaimOnTheRating() {
    var before = api.get("ana", "/claims/" + claim).etag();
    var verdict = api.verdict("ana", claim, "false");

    var review =
        api.post(
                "ben",
                reviewsOf(verdict),
                "{'decision': 'agree', 'comment': 'Checked.'}",
                "If-Match",
                verdict.etag())
            .is(201);

    assertThat(review.text("decision")).isEqualTo("agree");
    assertThat(review.body().at("/reviewer/name").asString()).isEqualTo("Ben Okafor");
    var settled = api.get("ana", "/claims/" + claim);
    assertThat(settled.text("status")).isEqualTo("settled");
    assertThat(settled.text("rating")).isEqualTo("false");
    assertThat(settled.etag()).isNotEqualTo(before);
    assertThat(api.get("ana", reviewsOf(verdict)).is(200).body().at("/items/0"))
        .isEqualTo(review.body());
    api.patch("ana", "/claims/" + claim, "{'statement': 'x'}", "If-Match", "*")
        .isProblem(409, "claims.not-while-settled");
  }

  @Test
  void aDisagreementIsADisputeUntilTheAuthorChangesTheVerdict() {
    var verdict = api.verdict("ana", claim, "false");
    api.post("ben", reviewsOf(verdict), "{'decision': 'request_changes', 'comment': 'Which May?'}")
        .is(201);
    api.post("ben", reviewsOf(verdict), "{'decision': 'disagree', 'comment': 'It was 4.2%.'}")
        .is(201);
    assertThat(api.get("ana", "/claims/" + claim).text("status")).isEqualTo("disputed");

    var changed =
        api.patch(
                "ana",
                "/verdicts/" + verdict.id(),
                "{'rating': 'mostly-true'}",
                "If-Match",
                verdict.etag())
            .is(200);

    assertThat(changed.text("rationale")).isEqualTo(verdict.text("rationale"));
    assertThat(changed.etag()).isNotEqualTo(verdict.etag());
    assertThat(api.get("ana", "/claims/" + claim).text("status")).isEqualTo("in-review");
    api.post("ben", reviewsOf(verdict), "{'decision': 'agree'}", "If-Match", verdict.etag())
        .isProblem(412, "verdicts.stale");
    api.post("ben", reviewsOf(verdict), "{'decision': 'agree'}", "If-Match", changed.etag())
        .is(201);
    assertThat(api.get("ana", "/claims/" + claim).text("rating")).isEqualTo("mostly-true");
  }

  @Test
  void aVerdictTakenBackIsGone() {
    var verdict = api.verdict("ana", claim, "false");
    var path = "/verdicts/" + verdict.id();
    api.delete("ana", path, "").isProblem(428, "api.if-match-missing");
    api.delete("ben", path, "", "If-Match", verdict.etag()).isProblem(403, "verdicts.not-yours");

    api.delete("ana", path, "", "If-Match", verdict.etag()).is(204);

    api.get("ana", path).isProblem(404, "verdicts.unknown");
    assertThat(api.get("ana", "/claims/" + claim).text("status")).isEqualTo("open");
  }

  @Test
  void whatTheRulesDoNotTakeIsRefused() {
    var path = "/claims/" + claim + "/verdicts";
    api.post("ana", path, "{'rationale': 'Why.'}")
        .isProblem(400, "verdicts.rating-missing", "rating");
    api.post("ana", path, "{'rating': 'pants-on-fire', 'rationale': 'Why.'}")
        .isProblem(400, "verdicts.not-on-scale", "rating");
    api.post("ana", path, "{'rating': 'true', 'rationale': 'Why.', 'sources': ['x']}")
        .isProblem(400, "api.value-no-id", "sources[0]");
    var verdict = api.verdict("ana", claim, "false");
    api.post("ana", path, "{'rating': 'true', 'rationale': 'Why.'}")
        .isProblem(409, "verdicts.rated-already");
    api.post("ana", reviewsOf(verdict), "{'decision': 'agree'}")
        .isProblem(403, "verdicts.own-verdict");
    api.post("ben", reviewsOf(verdict), "{}")
        .isProblem(400, "verdicts.decision-missing", "decision");
    api.post("ben", reviewsOf(verdict), "{'decision': 'maybe'}")
        .isProblem(400, "api.value-no-choice", "decision");
  }

  @Test
  void theRulesGiveTheScaleAndTheQuorum() {
    var rules = api.get("ana", "/desk/rules").is(200).body();

    assertThat(rules.required("quorum").asInt()).isEqualTo(2);
    assertThat(rules.at("/scale/0").toString())
        .isEqualTo(
            "{\"id\":\"true\",\"label\":\"True\",\"ordinal\":5,\"tone\":\"true\","
                + "\"claimReviewValue\":5,\"retiredAt\":null}");
    assertThat(rules.at("/scale/7/ordinal").isNull()).isTrue();
  }

  private static String reviewsOf(Api.Answer verdict) {
    return "/verdicts/" + verdict.id() + "/reviews";
  }
}
