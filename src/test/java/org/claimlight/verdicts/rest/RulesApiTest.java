package org.claimlight.verdicts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules hold for the claims that are marked after them, and no desk can give itself useless ones.
 */
@ApiTest
class RulesApiTest {

  @Autowired Api api;

  private JsonNode before;

  @BeforeEach
  void keep() {
    before = api.get("cleo", "/desk/rules").is(200).body();
  }

  @AfterEach
  void putBack() {
    ((ObjectNode) before).remove("edition");
    change(before.toString()).is(200);
  }

  @Test
  void anotherQuorumHoldsForNewClaimsOnly() {
    var old = api.claim().id();
    change("{'quorum': 3}").is(200);
    var fresh = api.claim().id();

    agreed(old);
    agreed(fresh);

    var told = api.get("ana", "/history?kind=rules-changed&size=1").is(200).body().at("/items/0");
    assertThat(told.at("/actor/name").asString()).isEqualTo("Cleo Lindqvist");
    assertThat(told.at("/is/rules/quorum").asInt()).isEqualTo(3);
    assertThat(api.get("ana", "/claims/" + old).text("status")).isEqualTo("settled");
    assertThat(api.get("ana", "/claims/" + fresh).text("status")).isEqualTo("in-review");
  }

  @Test
  void aClaimMayNeedAnEditorAmongThoseWhoHoldItsRating() {
    change("{'maySettle': 'editor'}").is(200);
    var claim = api.claim().id();
    var verdict = agreed(claim);
    assertThat(api.get("ana", "/claims/" + claim).text("status")).isEqualTo("in-review");

    api.post("cleo", "/verdicts/" + verdict + "/reviews", "{'decision': 'agree'}").is(201);

    assertThat(api.get("ana", "/claims/" + claim).text("status")).isEqualTo("settled");
  }

  @Test
  void aClaimMayNeedASourceOfAnother() {
    change("{'ownSourcesSuffice': false}").is(200);
    var claim = api.claim().id();
    api.source(claim);
    agreed(claim);
    assertThat(api.get("ana", "/claims/" + claim).text("status")).isEqualTo("in-review");

    api.post(
            "ben",
            "/claims/" + claim + "/sources",
            "{'url': 'https://other.example/may', 'stance': 'refutes', 'tier': 'official'}")
        .is(201);

    assertThat(api.get("ana", "/claims/" + claim).text("status")).isEqualTo("settled");
  }

  @Test
  void whoMayNotImportIsToldSo() {
    change("{'mayImport': 'editor'}").is(200);

    api.post("ana", "/articles", "{'title': 'A title', 'text': 'Some words.'}")
        .isProblem(403, "verdicts.rules.may-not-import");
    api.post("cleo", "/articles", "{'title': 'Another', 'allowDuplicate': true, 'text': 'Words.'}")
        .is(201);
  }

  @Test
  void aUsedLabelIsRetiredNotDeleted() {
    var old = api.claim().id();
    api.verdict("ana", old, "satire");
    var without = scaleWithout("satire");
    change("{'scale': " + without + "}").isProblem(409, "verdicts.rules.label-in-use", "scale");

    change("{'scale': " + scale().replace(retirable("satire"), retired("satire")) + "}").is(200);

    var fresh = api.claim().id();
    api.post("ana", "/claims/" + fresh + "/verdicts", "{'rating': 'satire', 'rationale': 'Why.'}")
        .isProblem(400, "verdicts.retired", "rating");
    api.verdict("ben", old, "satire");
    assertThat(api.get("ana", "/claims/" + old).text("rating")).isEqualTo("satire");
  }

  @Test
  void rulesThatNobodyCanWorkByAreRefused() {
    change("{'quorum': 1}").isProblem(400, "verdicts.rules.quorum", "quorum");
    change("{'maySettle': 'reader'}").isProblem(400, "verdicts.rules.role-cannot", "maySettle");
    change("{'scale': [{'label': 'Yes', 'tone': 'true'}]}")
        .isProblem(400, "verdicts.rules.too-few-labels", "scale");
    change("{'scale': [{'label': 'Yes', 'tone': 'true'}, {'label': ' yes', 'tone': 'false'}]}")
        .isProblem(400, "verdicts.rules.label-twice", "scale");
    change("{'scale': [{'label': 'Yes', 'tone': 'pink'}, {'label': 'No', 'tone': 'false'}]}")
        .isProblem(400, "verdicts.rules.tone-unknown", "scale");
    api.send(HttpMethod.PUT, "ana", "/desk/rules", "{'quorum': 3}", "If-Match", "*")
        .isProblem(403, "api.role-missing");
    api.send(HttpMethod.PUT, "cleo", "/desk/rules", "{'quorum': 3}")
        .isProblem(428, "api.if-match-missing");
    api.send(HttpMethod.PUT, "cleo", "/desk/rules", "{'quorum': 3}", "If-Match", "\"0\"").is(412);
  }

  private Api.Answer change(String wish) {
    return api.send(HttpMethod.PUT, "cleo", "/desk/rules", wish, "If-Match", "*");
  }

  private String scale() {
    return before.required("scale").toString();
  }

  private String scaleWithout(String id) {
    return scale().replaceAll(",\\{\"id\":\"" + id + "\"[^}]*}", "");
  }

  private String retirable(String id) {
    var from = scale().indexOf("{\"id\":\"" + id + "\"");
    return scale().substring(from, scale().indexOf('}', from) + 1);
  }

  private String retired(String id) {
    return retirable(id).replace("\"retiredAt\":null", "\"retiredAt\":\"2026-01-01T00:00:00Z\"");
  }

  /** Ana rates it, ben agrees. */
  private String agreed(String claim) {
    var verdict = api.verdict("ana", claim, "false").id();
    api.post("ben", "/verdicts/" + verdict + "/reviews", "{'decision': 'agree'}").is(201);
    return verdict;
  }
}
