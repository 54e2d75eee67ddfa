package org.claimlight.shell.rest;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Requests that are done once, however often they are sent.
 *
 * <p>The key, the change and the answer are one transaction: after a crash either all of them are
 * there or none, so that a change is neither lost nor made twice. The key is written first. Whoever
 * sends the same request at the same time waits for that row in the database, and then finds either
 * the answer or, when the first one came to nothing, the key free. Only what was done is kept: a
 * refused request changed nothing and may be sent again.
 */
@Service
class KeptAnswers {

  /** How long a repeated request is known. */
  static final Duration LIFE = Duration.ofHours(24);

  private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final PlatformTransactionManager transactions;
  private final Clock clock = Clock.systemUTC();
  private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

  KeptAnswers(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** A request under work. */
  interface Work {
    /** What to keep; nothing when the request was refused, and all that it did is undone. */
    Optional<KeptAnswer> answer() throws IOException, ServletException;
  }

  Optional<KeptAnswer> find(String person, String key) {
    return jdbc.sql(
            """
            select request_hash, status, content_type, location, etag, body from kept_answer
            where person = :person and request_key = :key and expires_at > :now
            """)
        .param("person", person)
        .param("key", key)
        .param("now", now())
        .query(KeptAnswers::answer)
        .optional();
  }

  /**
   * Does the work in one transaction with keeping its answer.
   *
   * @return whether it was done here; not when the key is taken, or is still being worked on after
   *     as long as the database waits for a lock
   */
  boolean once(String person, String key, Work work) throws IOException, ServletException {
    sweep();
    var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    boolean kept = false;
    try {
      if (!take(person, key)) {
        return false;
      }
      var answer = work.answer();
      answer.ifPresent(given -> keep(person, key, given));
      kept = answer.isPresent();
      return true;
    } finally {
      if (kept) {
        transactions.commit(transaction);
      } else {
        transactions.rollback(transaction);
      }
    }
  }

  private boolean take(String person, String key) {
    jdbc.sql("delete from kept_answer where person = ? and request_key = ? and expires_at <= ?")
        .params(person, key, now())
        .update();
    try {
      jdbc.sql("insert into kept_answer (person, request_key, expires_at) values (?, ?, ?)")
          .params(person, key, now().plus(LIFE))
          .update();
      return true;
    } catch (DuplicateKeyException | PessimisticLockingFailureException takenOrUnderWork) {
      return false;
    }
  }

  private void keep(String person, String key, KeptAnswer answer) {
    jdbc.sql(
            """
            update kept_answer set request_hash = :hash, status = :status, content_type = :type,
              location = :location, etag = :etag, body = :body
            where person = :person and request_key = :key
            """)
        .param("hash", answer.requestHash())
        .param("status", answer.status())
        .param("type", answer.headers().get(HttpHeaders.CONTENT_TYPE))
        .param("location", answer.headers().get(HttpHeaders.LOCATION))
        .param("etag", answer.headers().get(HttpHeaders.ETAG))
        .param("body", answer.body())
        .param("person", person)
        .param("key", key)
        .update();
  }

  /** Now and then forgets what has expired. */
  private void sweep() {
    var last = swept.get();
    var now = clock.instant();
    if (last.plus(SWEEP_EVERY).isBefore(now) && swept.compareAndSet(last, now)) {
      jdbc.sql("delete from kept_answer where expires_at <= ?").param(now()).update();
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static KeptAnswer answer(ResultSet row, int n) throws SQLException {
    var headers = new HashMap<String, @Nullable String>();
    headers.put(HttpHeaders.CONTENT_TYPE, row.getString("content_type"));
    headers.put(HttpHeaders.LOCATION, row.getString("location"));
    headers.put(HttpHeaders.ETAG, row.getString("etag"));
    return new KeptAnswer(
        row.getString("request_hash"), row.getInt("status"), headers, row.getString("body"));
  }
}
