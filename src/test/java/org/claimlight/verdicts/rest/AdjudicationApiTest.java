package org.claimlight.verdicts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Nobody decides their own case, whatever their role. */
@ApiTest
class AdjudicationApiTest {

  private static final String DECISION =
      "{'rating': 'half-true', 'cause': 'thin-evidence', 'rationale': 'Only May was looked at.'}";

  @Autowired Api api;

  private String claim;

  @BeforeEach
  void aClaim() {
    claim = api.claim().id();
  }

  @Test
  void anEditorWhoIsNoPartyDecides() {
    anaAndBenDisagree();
    var dispute = api.get("cleo", at("dispute")).is(200);
    assertThat(dispute.body().required("positions")).hasSize(2);
    assertThat(dispute.body().at("/mayDecide/0/name").asString()).isEqualTo("Cleo Lindqvist");

    var decided =
        api.post(
                "cleo",
                at("adjudication"),
                "{'state': '%s', 'rating': 'half-true', 'cause': 'thin-evidence', 'rationale': 'Why.'}"
                    .formatted(dispute.text("state")))
            .is(201);

    assertThat(decided.text("cause")).isEqualTo("thin-evidence");
    var settled = api.get("ana", "/claims/" + claim);
    assertThat(settled.text("status")).isEqualTo("settled");
    assertThat(settled.text("rating")).isEqualTo("half-true");
    assertThat(api.get("ben", at("adjudication")).is(200).body()).isEqualTo(decided.body());
    assertThat(api.get("ana", at("history")).body().toString()).contains("claim-adjudicated");
  }

  @Test
  void aReviewerDoesNotDecideNorDoesWhoTookASide() {
    anaAndBenDisagree();
    api.post("ana", at("adjudication"), DECISION).isProblem(403, "verdicts.adjudication.party");

    var theirs = api.claim().id();
    api.verdict("cleo", theirs, "true");
    api.verdict("ana", theirs, "false");
    api.post("cleo", "/claims/" + theirs + "/adjudication", DECISION)
        .isProblem(403, "verdicts.adjudication.party");
    api.post("ben", "/claims/" + theirs + "/adjudication", DECISION)
        .isProblem(403, "verdicts.adjudication.editor-needed");
  }

  @Test
  void whoTookASideBackIsAPartyStill() {
    var taken = api.verdict("cleo", claim, "true");
    api.delete("cleo", "/verdicts/" + taken.id(), "", "If-Match", taken.etag()).is(204);
    anaAndBenDisagree();

    api.post("cleo", at("adjudication"), DECISION).isProblem(403, "verdicts.adjudication.party");
  }

  @Test
  void aPartyWhoIsMadeAnEditorStillDoesNotDecide() {
    anaAndBenDisagree();
    var ana = person("ana");
    api.send(HttpMethod.PUT, "cleo", "/people/" + ana, "{'role': 'administrator'}").is(200);
    try {
      api.post("ana", at("adjudication"), DECISION).isProblem(403, "verdicts.adjudication.party");
    } finally {
      api.send(HttpMethod.PUT, "cleo", "/people/" + ana, "{'role': 'reviewer'}").is(200);
    }
  }

  @Test
  void theSecondAccountOfAPartyIsAParty() {
    anaAndBenDisagree();
    var second = api.admit("ana-again", "editor");
    api.send(
            HttpMethod.PUT,
            "cleo",
            "/people/" + second,
            "{'samePersonAs': '%s'}".formatted(person("ana")))
        .is(200);

    api.post("ana-again", at("adjudication"), DECISION)
        .isProblem(403, "verdicts.adjudication.party");
    var verdict = api.get("ana", at("verdicts")).body().at("/items/0/id").asString();
    api.post("ana-again", "/verdicts/" + verdict + "/reviews", "{'decision': 'agree'}")
        .isProblem(403, "verdicts.own-verdict");
    api.post("ana-again", at("verdicts"), "{'rating': 'true', 'rationale': 'Why.'}")
        .isProblem(409, "verdicts.rated-already");
    api.send(HttpMethod.PUT, "cleo", "/people/" + second, "{'active': false}").is(200);
  }

  @Test
  void anAdministratorNamesSomebodyWhereEveryEditorIsAParty() {
    var cleos = api.verdict("cleo", claim, "true");
    api.post(
            "ana",
            "/verdicts/" + cleos.id() + "/reviews",
            "{'decision': 'disagree', 'comment': 'No.'}")
        .is(201);
    assertThat(api.get("ben", at("dispute")).body().required("mayDecide")).isEmpty();
    api.post("ben", at("adjudication"), DECISION)
        .isProblem(403, "verdicts.adjudication.editor-needed");
    api.post("cleo", at("adjudicators"), "{'person': '%s'}".formatted(person("ana")))
        .isProblem(400, "verdicts.adjudication.named-party", "person");
    api.post("ana", at("adjudicators"), "{'person': '%s'}".formatted(person("ben")))
        .isProblem(403, "api.role-missing");

    api.post("cleo", at("adjudicators"), "{'person': '%s'}".formatted(person("ben"))).is(201);

    api.post("ben", at("adjudication"), DECISION).is(201);
    assertThat(api.get("ana", "/claims/" + claim).text("status")).isEqualTo("settled");
  }

  @Test
  void nobodyIsNamedWhileAnEditorMayDecide() {
    anaAndBenDisagree();

    api.post("cleo", at("adjudicators"), "{'person': '%s'}".formatted(person("cleo")))
        .isProblem(409, "verdicts.adjudication.editor-is-free", "person");
  }

  @Test
  void whatTheSidesSayMustBeWhatWasRead() {
    anaAndBenDisagree();
    var read = api.get("cleo", at("dispute")).text("state");
    var bens = api.get("ben", at("verdicts")).body().at("/items/1");
    api.patch(
            "ben",
            "/verdicts/" + bens.required("id").asString(),
            "{'rationale': 'On second thought.'}",
            "If-Match",
            "*")
        .is(200);

    api.post(
            "cleo",
            at("adjudication"),
            "{'state': '%s', 'rating': 'true', 'cause': 'other', 'rationale': 'Why.'}"
                .formatted(read))
        .isProblem(412, "verdicts.adjudication.stale");
  }

  @Test
  void aDecisionNeedsADisputeARatingACauseAndAReason() {
    api.post("cleo", at("adjudication"), DECISION)
        .isProblem(409, "verdicts.adjudication.not-disputed");
    anaAndBenDisagree();
    api.post("cleo", at("adjudication"), "{'cause': 'other', 'rationale': 'Why.'}")
        .isProblem(400, "verdicts.rating-missing", "rating");
    api.post("cleo", at("adjudication"), "{'rating': 'true', 'rationale': 'Why.'}")
        .isProblem(400, "verdicts.adjudication.cause-missing", "cause");
    api.post("cleo", at("adjudication"), "{'rating': 'true', 'cause': 'other', 'rationale': ' '}")
        .isProblem(400, "verdicts.adjudication.rationale-missing", "rationale");
  }

  @Test
  void aDisagreementMayCarryAVerdictAtOnce() {
    var anas = api.verdict("ana", claim, "false");

    api.post(
            "ben",
            "/verdicts/" + anas.id() + "/reviews",
            "{'decision': 'disagree', 'comment': 'It was 4.2%.', 'ownVerdict': {'rating': 'true'}}")
        .is(201);

    var verdicts = api.get("ben", at("verdicts")).body();
    assertThat(verdicts.at("/items/1/rating").asString()).isEqualTo("true");
    assertThat(verdicts.at("/items/1/rationale").asString()).isEqualTo("It was 4.2%.");
    assertThat(api.get("ana", "/claims/" + claim).text("status")).isEqualTo("disputed");
  }

  private void anaAndBenDisagree() {
    api.verdict("ana", claim, "false");
    api.verdict("ben", claim, "true");
  }

  private String at(String what) {
    return "/claims/" + claim + "/" + what;
  }

  private String person(String name) {
    for (var one : api.get("cleo", "/people").is(200).body().required("items")) {
      if (one.required("name").asString().equals(name)) {
        return one.required("id").asString();
      }
    }
    throw new AssertionError(name);
  }
}
