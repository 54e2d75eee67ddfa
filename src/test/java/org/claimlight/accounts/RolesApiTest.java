package org.claimlight.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.claimlight.claims.ClaimId;
import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.Verdicts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;

/** What roles allow, from the moment they are given. */
@ApiTest
class RolesApiTest {

  @Autowired Api api;
  @Autowired Verdicts verdicts;

  @Test
  void aReaderSeesAndChangesNothing() {
    api.admit("rhea", "reader");
    var claim = api.claim();
    var verdict = api.verdict("ana", claim.id(), "false");

    assertThat(api.get("rhea", "/claims/" + claim.id()).is(200).id()).isEqualTo(claim.id());
    api.get("rhea", "/claims/" + claim.id() + "/verdicts").is(200);
    api.get("rhea", "/claims/" + claim.id() + "/history").is(200);
    api.get("rhea", "/search?q=prices").is(200);
    for (var path :
        new String[] {
          "/claims/" + claim.id() + "/verdicts",
          "/claims/" + claim.id() + "/sources",
          "/claims/" + claim.id() + "/pass",
          "/claims/" + claim.id() + "/adjudication",
          "/verdicts/" + verdict.id() + "/reviews",
          "/articles/" + claim.text("articleId") + "/claims"
        }) {
      api.post("rhea", path, body(path)).isProblem(403, "api.role-missing");
    }
    api.post("rhea", "/articles", "{'title': 'A title', 'text': 'Words.'}")
        .isProblem(403, "api.role-missing");
    api.patch("rhea", "/claims/" + claim.id(), "{'statement': 'x'}", "If-Match", "*")
        .isProblem(403, "api.role-missing");
    api.delete("rhea", "/claims/" + claim.id() + "/matches/" + api.claim().id(), "{}")
        .isProblem(403, "api.role-missing");
    api.delete("rhea", "/claims/" + claim.id(), "{'reason': 'x'}", "If-Match", "*")
        .isProblem(403, "api.role-missing");
  }

  @Test
  void anotherRoleHoldsAtOnceForATokenThatIsThere() {
    var id = api.admit("dora", "reviewer");
    var claim = api.claim().id();
    api.verdict("dora", claim, "true");

    api.send(HttpMethod.PUT, "cleo", "/people/" + id, "{'role': 'reader'}").is(200);

    api.post(
            "dora",
            "/claims/" + api.claim().id() + "/verdicts",
            "{'rating': 'true', 'rationale': 'x'}")
        .isProblem(403, "api.role-missing");
    api.send(HttpMethod.PUT, "cleo", "/people/" + id, "{'active': false}").is(200);
    assertThat(api.get("dora", "/claims/" + claim).status()).isEqualTo(401);
  }

  /** Who is made a reader while they are signed in goes on with the session of a reviewer. */
  @Test
  void anotherRoleHoldsAtOnceForASessionThatIsThere() {
    api.admit("sofia", "reader");
    var claim = new ClaimId(UUID.fromString(api.claim().id()));

    As.user("sofia", () -> verdicts.ofClaim(claim));
    assertThatThrownBy(
            () ->
                As.user(
                    "sofia",
                    () ->
                        verdicts.submit(
                            claim, new VerdictDetails("true", "Why.", null, List.of()))))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theLastAdministratorStays() {
    var cleo = "";
    for (var one : api.get("ana", "/people").is(200).body().required("items")) {
      if (one.required("name").asString().equals("cleo")) {
        cleo = one.required("id").asString();
      }
    }
    api.send(HttpMethod.PUT, "cleo", "/people/" + cleo, "{'role': 'editor'}")
        .isProblem(409, "accounts.last-administrator", "role");
    api.send(HttpMethod.PUT, "cleo", "/people/" + cleo, "{'active': false}")
        .isProblem(409, "accounts.last-administrator", "role");
    api.send(HttpMethod.PUT, "ana", "/people/" + cleo, "{'role': 'editor'}")
        .isProblem(403, "api.role-missing");
  }

  private static String body(String path) {
    if (path.endsWith("/verdicts") || path.endsWith("/adjudication")) {
      return "{'rating': 'true', 'rationale': 'x', 'cause': 'other'}"
          .replace(path.endsWith("/verdicts") ? ", 'cause': 'other'" : "", "");
    }
    if (path.endsWith("/reviews")) {
      return "{'decision': 'agree'}";
    }
    if (path.endsWith("/sources")) {
      return "{'url': 'https://x.example/', 'stance': 'context', 'tier': 'other'}";
    }
    return path.endsWith("/pass") ? "" : "{'spans': [{'start': 0, 'end': 6}]}";
  }
}
