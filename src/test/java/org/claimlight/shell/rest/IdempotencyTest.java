package org.claimlight.shell.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class IdempotencyTest {

  private static final String MARK = "{'quote': 'Nobody knows why'}";

  @Autowired Api api;
  @Autowired JdbcClient jdbc;

  private String claims;
  private final String key = UUID.randomUUID().toString();

  @BeforeEach
  void anArticle() {
    claims = "/articles/" + api.article().id() + "/claims";
  }

  @Test
  void theSameRequestGetsTheSameAnswerAndIsDoneOnce() {
    var first = post("ana", MARK).is(201);

    var again = post("ana", MARK).is(201);

    assertThat(first.headers().containsHeader("Idempotency-Replayed")).isFalse();
    assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(again.headers().getLocation()).isEqualTo(first.headers().getLocation());
    assertThat(again.headers().getContentType()).isEqualTo(first.headers().getContentType());
    assertThat(marked()).isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    post("ana", MARK).is(201);

    post("ana", "{'quote': 'Prices rose'}").isProblem(422, "api.key-of-another-request");

    assertThat(marked()).isEqualTo(1);
  }

  @Test
  void aKeyIsItsOwnersAlone() {
    var anas = post("ana", MARK).is(201);

    var bens = post("ben", MARK).is(201);

    assertThat(bens.id()).isNotEqualTo(anas.id());
  }

  @Test
  void aRefusedRequestMayBeSentAgain() {
    post("ana", "{'quote': 'Wages fell'}").isProblem(400, "claims.words-not-found");

    post("ana", MARK).is(201);

    assertThat(marked()).isEqualTo(1);
  }

  @Test
  void requestsSentAtTheSameTimeAreDoneOnce() throws Exception {
    int senders = 6;
    var start = new CyclicBarrier(senders);
    Callable<Api.Answer> send =
        () -> {
          start.await(10, TimeUnit.SECONDS);
          return post("ana", MARK);
        };
    var ids = new ArrayList<String>();
    try (var pool = Executors.newFixedThreadPool(senders)) {
      for (var answer : pool.invokeAll(java.util.Collections.nCopies(senders, send))) {
        ids.add(answer.get().is(201).id());
      }
    }

    assertThat(ids).hasSize(senders).containsOnly(ids.getFirst());
    assertThat(marked()).isEqualTo(1);
  }

  @Test
  void anExpiredKeyIsFreeAgain() {
    post("ana", MARK).is(201);
    jdbc.sql("update kept_answer set expires_at = timestamp '2020-01-01 00:00:00'").update();

    var second = post("ana", MARK).is(201);

    assertThat(second.headers().containsHeader("Idempotency-Replayed")).isFalse();
    assertThat(marked()).isEqualTo(2);
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    api.post("ana", claims, MARK, IdempotencyFilter.KEY, "k".repeat(256))
        .isProblem(400, "api.key-unfit");
    api.post("ana", claims, MARK, IdempotencyFilter.KEY, " ").isProblem(400, "api.key-unfit");
  }

  private Api.Answer post(String person, String body) {
    return api.post(person, claims, body, IdempotencyFilter.KEY, key);
  }

  private int marked() {
    return api.get("ana", claims).body().required("total").asInt();
  }
}
