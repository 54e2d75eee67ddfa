package org.claimlight.search.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.Api.Answer;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@ApiTest
class SavedSearchesApiTest {

  private static final String PATH = "/saved-searches";

  @Autowired Api api;

  private final String name = "Wages " + UUID.randomUUID();

  private Answer save(String person, String more) {
    return api.post(person, PATH, "{'name': '%s'%s}".formatted(name, more));
  }

  private static String path(Answer one) {
    return PATH + "/" + one.id();
  }

  @Test
  void aSearchIsKeptWithAllThatItAsks() {
    var kept =
        save(
                "ben",
                ", 'q': ' wage tag:labour ', 'facets': {'status': ['open', 'settled']}, 'sort':"
                    + " 'newest'")
            .is(201);

    assertThat(kept.headers().getFirst("Location")).isEqualTo(Api.ROOT + path(kept));
    var read = api.get("ben", path(kept)).is(200);
    assertThat(read.etag()).isEqualTo(kept.etag());
    assertThat(read.body()).isEqualTo(kept.body());
    assertThat(read.text("q")).isEqualTo("wage tag:labour");
    assertThat(read.body().at("/facets/status").toString()).isEqualTo("[\"open\",\"settled\"]");
    assertThat(read.text("sort")).isEqualTo("newest");
    assertThat(read.body().at("/owner/name").asString()).isEqualTo("Ben Okafor");
    assertThat(read.body().required("desk").asBoolean()).isFalse();
    assertThat(read.body().required("alert").asBoolean()).isTrue();
    assertThat(read.body().required("newAnswers").asInt()).isZero();
    assertThat(api.get("ben", PATH).is(200).body().toString()).contains(name);
  }

  @Test
  void onesOwnSearchesAreNobodyElses() {
    var kept = save("ben", "").is(201);

    api.get("cleo", path(kept)).isProblem(404, "search.saved.unknown");
    api.patch("cleo", path(kept), "{'name': 'Mine'}", "If-Match", "*")
        .isProblem(404, "search.saved.unknown");
    api.send(HttpMethod.PUT, "cleo", path(kept) + "/alert", "")
        .isProblem(404, "search.saved.unknown");
    assertThat(api.get("cleo", PATH).body().toString()).doesNotContain(name);
  }

  @Test
  void theDesksSearchesAreChangedByTheirOwnerAndEditors() {
    var kept = save("ben", ", 'desk': true").is(201);
    assertThat(api.get("ana", PATH).body().toString()).contains(name);

    api.patch("ana", path(kept), "{'q': 'other'}", "If-Match", kept.etag())
        .isProblem(403, "search.saved.not-yours");
    api.delete("ana", path(kept), "", "If-Match", kept.etag())
        .isProblem(403, "search.saved.not-yours");
    var changed = api.patch("cleo", path(kept), "{'q': 'other'}", "If-Match", kept.etag()).is(200);

    assertThat(changed.text("q")).isEqualTo("other");
    assertThat(changed.text("name")).isEqualTo(name);
    assertThat(changed.body().at("/changedBy/name").asString()).isEqualTo("Cleo Lindqvist");
    api.delete("ben", path(kept), "", "If-Match", changed.etag()).is(204);
    api.get("ben", path(kept)).isProblem(404, "search.saved.unknown");
  }

  @Test
  void aChangeNeedsTheVersionItWasMadeOn() {
    var kept = save("ben", ", 'desk': true").is(201);

    api.patch("ben", path(kept), "{'q': 'one'}").isProblem(428, "api.if-match-missing");
    api.delete("ben", path(kept), "").isProblem(428, "api.if-match-missing");
    api.patch("cleo", path(kept), "{'q': 'one'}", "If-Match", kept.etag()).is(200);
    api.patch("ben", path(kept), "{'q': 'two'}", "If-Match", kept.etag())
        .isProblem(412, "search.saved.stale");
    api.delete("ben", path(kept), "", "If-Match", kept.etag()).isProblem(412, "search.saved.stale");
    assertThat(api.get("ben", path(kept)).text("q")).isEqualTo("one");
  }

  @Test
  void whoFollowsIsToldAndWhoDoesNotIsNot() {
    var kept = save("ben", ", 'desk': true, 'alert': false").is(201);
    assertThat(kept.body().required("alert").asBoolean()).isFalse();

    var followed = api.send(HttpMethod.PUT, "ana", path(kept) + "/alert", "").is(200);

    assertThat(followed.body().required("alert").asBoolean()).isTrue();
    assertThat(api.get("ben", path(kept)).body().required("alert").asBoolean()).isFalse();
    api.delete("ana", path(kept) + "/alert", "").is(204);
    assertThat(api.get("ana", path(kept)).body().required("alert").asBoolean()).isFalse();
  }

  @Test
  void whatCannotBeKeptIsSaidAtItsField() {
    save("ben", "").is(201);

    save("ben", "").isProblem(409, "search.saved.name-taken", "name");
    api.post("ben", PATH, "{'name': '%s'}".formatted(name.toUpperCase()))
        .isProblem(409, "search.saved.name-taken", "name");
    save("ana", "").is(201);
    api.post("ben", PATH, "{'name': ' '}").isProblem(400, "search.saved.name-missing", "name");
    api.post("ben", PATH, "{'name': '%s'}".formatted("n".repeat(81)))
        .isProblem(400, "shell.too-long", "name");
    api.post("ben", PATH, "{'name': 'A', 'q': 'ratng:false wages'}")
        .isProblem(400, "search.query-field-misspelt", "q");
    api.post("ben", PATH, "{'name': 'A', 'q': '%s'}".formatted("w ".repeat(1_100)))
        .isProblem(400, "search.query-too-long", "q");
    api.post("ben", PATH, "{'name': 'A', 'facets': {'colour': ['red']}}")
        .isProblem(400, "search.facet-unknown", "facet.colour");
    api.post("ben", PATH, "{'name': 'A', 'sort': 'size'}")
        .isProblem(400, "search.sort-unknown", "sort");
    api.post("ben", PATH, "{'name': 'A', 'facets': {'tag': [%s'z']}}".formatted(numbered(50)))
        .isProblem(400, "search.saved.too-many-filters", "facets");
  }

  private static String numbered(int count) {
    var tags = new StringBuilder();
    for (int i = 0; i < count; i++) {
      tags.append("'t").append(i).append("',");
    }
    return tags.toString();
  }

  @Test
  void thereIsRoomForAHundred() {
    api.admit("hoarder", "reader");
    for (int i = 0; i < 100; i++) {
      api.post("hoarder", PATH, "{'name': 'Search %d'}".formatted(i)).is(201);
    }

    api.post("hoarder", PATH, "{'name': 'One more'}")
        .isProblem(409, "search.saved.too-many", "name");
  }

  @Test
  void aReaderKeepsTheirsAndSharesNothing() {
    api.admit("looker", "reader");

    api.post("looker", PATH, "{'name': 'Mine'}").is(201);
    api.post("looker", PATH, "{'name': 'Ours', 'desk': true}")
        .isProblem(403, "search.saved.readers-keep-theirs", "desk");
  }
}
