package org.claimlight.verdicts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work in hand: whose, by when, and what is free. */
@ApiTest
class AssignmentsApiTest {

  @Autowired Api api;

  private String claim;

  @BeforeEach
  void aClaim() {
    claim = api.claim().id();
  }

  @Test
  void whatIsDueStandsFirstAndARatingTakesItOffTheList() {
    var later = api.claim().id();
    assign(claim, "ben", ", 'priority': 'urgent'").is(201);
    assign(later, "ben", ", 'due': '2199-01-01T12:00:00Z'").is(201);

    assertThat(waitingFor("ben")).containsSubsequence(later, claim);
    assertThat(api.get("ana", "/claims/" + claim + "/history").body().toString())
        .contains("claim-assignment-given", "Ben Okafor");

    api.verdict("ben", claim, "true");
    assertThat(waitingFor("ben")).contains(later).doesNotContain(claim);
  }

  @Test
  void aDueTimeInThePastIsAskedAndThenTaken() {
    assign(claim, "ben", ", 'due': '2020-01-01T12:00:00Z'")
        .isProblem(400, "verdicts.assignment.past");
    var late = assign(claim, "ben", ", 'due': '2020-01-01T12:00:00Z', 'pastMeant': true").is(201);
    assertThat(late.body().required("late").asBoolean()).isTrue();
  }

  @Test
  void nobodyAndReadersCannotHaveItInHand() {
    api.post("ana", "/claims/" + claim + "/assignments", "{}")
        .isProblem(400, "verdicts.assignment.nobody");
    api.admit("rosa-reads", "reader");
    assign(claim, "rosa-reads", "").isProblem(400, "verdicts.assignment.cannot-work");
  }

  @Test
  void anotherReviewerDoesNotTakeItAwayButItsGiverDoes() {
    var given = assign(claim, "cleo", "").is(201);
    var path = "/assignments/" + given.id();
    api.delete("ben", path, "", "If-Match", given.etag())
        .isProblem(403, "verdicts.assignment.not-yours");
    api.delete("ana", path, "", "If-Match", "\"7\"").isProblem(412, "verdicts.assignment.stale");
    api.delete("ana", path, "", "If-Match", given.etag()).is(204);
    assertThat(waitingFor("cleo")).doesNotContain(claim);
  }

  @Test
  void twoWhoTakeTheNextAtOnceGetTwoClaims() {
    api.claim();
    var one = CompletableFuture.supplyAsync(() -> api.post("ana", "/queue/next", "{}"));
    var other = CompletableFuture.supplyAsync(() -> api.post("ben", "/queue/next", "{}"));
    assertThat(Set.of(one.join().text("claimId"), other.join().text("claimId"))).hasSize(2);
  }

  @Test
  void aDecidedClaimIsPutIntoNobodysHands() {
    api.delete("ana", "/claims/" + claim, "{'reason': 'No.'}", "If-Match", etag()).is(200);
    assign(claim, "ben", "").isProblem(409, "claims.not-while-dismissed");
  }

  private String etag() {
    return api.get("ana", "/claims/" + claim).etag();
  }

  private Api.Answer assign(String which, String whom, String more) {
    return api.post(
        "ana",
        "/claims/" + which + "/assignments",
        "{'person': '%s'%s}".formatted(person(whom), more));
  }

  private List<String> waitingFor(String who) {
    return api.get(who, "/assignments")
        .is(200)
        .body()
        .required("items")
        .findValuesAsString("claimId");
  }

  private String person(String username) {
    for (var one : api.get("cleo", "/people").is(200).body().required("items")) {
      if (one.required("name").asString().equals(username)) {
        return one.required("id").asString();
      }
    }
    throw new AssertionError(username);
  }
}
