package org.claimlight.discussion.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimlight.shell.rest.Api;
import org.claimlight.shell.rest.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@ApiTest
class DiscussionApiTest {

  @Autowired Api api;

  private String claim;
  private String comments;

  @BeforeEach
  void aClaim() {
    claim = api.claim().id();
    comments = "/claims/" + claim + "/comments";
    for (var person : List.of("ana", "ben", "cleo")) {
      api.send(HttpMethod.PUT, person, "/notifications/seen", "{}").is(200);
    }
  }

  @Test
  void aThreadIsBegunAnsweredResolvedAndOpenedAgain() {
    var first = say("ben", "Is May the right month?");
    var reply =
        api.post("ana", comments, "{'text': 'It is.', 'replyTo': '%s'}".formatted(first.id()))
            .is(201);

    var thread = api.get("ben", comments).is(200).body().at("/items/0");
    assertThat(thread.required("comments")).hasSize(2);
    assertThat(thread.required("unread").asInt()).isEqualTo(1);
    assertThat(reply.text("thread")).isEqualTo(first.id());
    resolve(first.id(), true);
    assertThat(api.get("ben", comments).body().at("/items/0/resolvedBy/name").asString())
        .isEqualTo("Ana Ferreira");
    resolve(first.id(), false);
    assertThat(api.get("ben", comments).body().at("/items/0/resolved").asBoolean()).isFalse();
    assertThat(api.get("ana", "/claims/" + claim + "/history").body().toString())
        .contains("comment-posted", "thread-resolved", "thread-reopened");
  }

  @Test
  void onesOwnWordsAreChangedAndWhatTheyWereIsKept() {
    var first = say("ben", "Is Mai the right month?");
    var path = "/comments/" + first.id();
    api.patch("ana", path, "{'text': 'No.'}", "If-Match", first.etag())
        .isProblem(403, "discussion.not-yours");
    api.patch("ben", path, "{'text': 'Is May the right month?'}", "If-Match", first.etag()).is(200);
    api.patch("ben", path, "{'text': 'June?'}", "If-Match", first.etag())
        .isProblem(412, "discussion.stale");

    assertThat(api.get("ana", path + "/history").body().at("/items/0/words").asString())
        .isEqualTo("Is Mai the right month?");
  }

  @Test
  void nobodyIsMentionedByANameThatNobodyHas() {
    api.post("ana", comments, "{'text': 'Ask @nobody-here.'}")
        .isProblem(400, "discussion.mention-of-nobody", "text");
    api.post("ana", comments, "{'text': ' '}").isProblem(400, "discussion.text-missing", "text");
    api.post("ana", comments, "{'text': '%s'}".formatted("x".repeat(100_000)))
        .isProblem(400, "shell.too-long", "text");
    assertThat(api.get("ana", comments).body().required("items")).isEmpty();
    say("ana", "Write to desk@example.org, @ben.");
  }

  @Test
  void aThreadIsAboutSomethingOfThisClaim() {
    var other = api.source(api.claim().id()).id();
    api.post(
            "ana",
            comments,
            "{'text': 'Old.', 'subject': {'kind': 'source', 'id': '%s'}}".formatted(other))
        .isProblem(400, "discussion.subject-unknown", "subject");
    var source = api.source(claim).id();
    api.post(
            "ana",
            comments,
            "{'text': 'Old.', 'subject': {'kind': 'source', 'id': '%s'}}".formatted(source))
        .is(201);
  }

  @Test
  void peopleAreToldOnceEachAndNotOfTheirOwnDeeds() {
    var first = say("ben", "@ana and @ben, is May right?");
    api.post("cleo", comments, "{'text': 'Yes.', 'replyTo': '%s'}".formatted(first.id())).is(201);

    // Ana marked the claim, so that Cleo's answer concerns her, too.
    assertThat(told("ana")).containsExactly("comment", "mention");
    assertThat(told("ben")).containsExactly("reply");
    assertThat(told("cleo")).isEmpty();
    api.send(HttpMethod.PUT, "ana", "/notifications/seen", "{}").is(200);
    assertThat(told("ana")).isEmpty();
  }

  @Test
  void disputesAndDecisionsAreTold() {
    api.verdict("ana", claim, "true");
    api.verdict("ben", claim, "false");
    assertThat(told("ana")).containsExactly("dispute");
    api.post(
            "cleo",
            "/claims/" + claim + "/adjudication",
            "{'rating': 'half-true', 'cause': 'thin-evidence', 'rationale': 'Only May.'}")
        .is(201);
    assertThat(told("ana")).containsExactly("decision", "dispute");
    assertThat(told("ben")).containsExactly("decision");
  }

  @Test
  void whatSomebodySwitchedOffIsNotTold() {
    api.send(
            HttpMethod.PUT,
            "ana",
            "/notifications/settings",
            "{'address': 'ana@example.org', 'kinds': {'mention': {'inProduct': false, 'byMail': true}}}")
        .is(200);
    try {
      say("ben", "@ana, is May right?");
      assertThat(told("ana")).isEmpty();
    } finally {
      api.send(
              HttpMethod.PUT,
              "ana",
              "/notifications/settings",
              "{'address': null, 'kinds': {'mention': {'inProduct': true, 'byMail': true}}}")
          .is(200);
    }
    api.send(HttpMethod.PUT, "ana", "/notifications/settings", "{'address': 'no', 'kinds': {}}")
        .isProblem(400, "discussion.no-address", "address");
  }

  /** Comments and notifications may tell of verdicts, so they are veiled with them. */
  @Test
  void aBlindFirstPassKeepsCommentsAndNotificationsBack() {
    var article = api.get("ana", "/claims/" + claim).text("articleId");
    api.send(HttpMethod.PUT, "cleo", "/articles/" + article + "/blind-first-pass", "{'on': true}")
        .is(200);
    api.verdict("ben", claim, "false");
    var posted = say("ben", "@ana, I hold it for false.");

    assertThat(api.get("ana", comments).body().required("items")).isEmpty();
    assertThat(api.get("ana", "/claims/" + claim + "/history").body().toString())
        .doesNotContain("comment");
    api.get("ana", "/comments/" + posted.id()).isProblem(404, "discussion.unknown");
    api.get("ana", "/comments/" + posted.id() + "/history").isProblem(404, "discussion.unknown");
    api.post("ana", comments, "{'text': 'So?', 'replyTo': '%s'}".formatted(posted.id()))
        .isProblem(404, "discussion.unknown");
    assertThat(told("ana")).isEmpty();

    api.verdict("ana", claim, "true");
    assertThat(api.get("ana", comments).body().required("items")).hasSize(1);
    assertThat(told("ana")).contains("mention");
  }

  private Api.Answer say(String who, String text) {
    return api.post(who, comments, "{'text': '%s'}".formatted(text)).is(201);
  }

  private void resolve(String thread, boolean resolved) {
    api.send(
            HttpMethod.PUT,
            "ana",
            "/comments/" + thread + "/resolution",
            "{'resolved': %s}".formatted(resolved))
        .is(200);
  }

  private List<String> told(String who) {
    return api.get(who, "/notifications")
        .is(200)
        .body()
        .required("items")
        .valueStream()
        .filter(one -> !one.required("seen").asBoolean())
        .map(one -> one.required("kind").asString())
        // Searches that other tests keep are answered by whatever is marked here.
        .filter(kind -> !kind.equals("answer"))
        .toList();
  }
}
