package org.claimlight.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the current person has typed and not sent yet, so that a closed tab or a lost connection
 * loses nothing. A draft is theirs alone.
 *
 * <p>A subject says what is being typed, such as {@code verdict:<claim id>}; at most 200
 * characters. The content is the screen's own, usually JSON.
 */
@Service
public class Drafts {

  private final JdbcClient database;
  private final CurrentPerson current;
  private final Clock clock = Clock.systemUTC();

  Drafts(JdbcClient database, CurrentPerson current) {
    this.database = database;
    this.current = current;
  }

  /** Keeps the content in place of what was kept under the subject. */
  public void keep(String subject, String json) {
    if (replace(subject, json)) {
      return;
    }
    try {
      database
          .sql("insert into draft (person_id, subject, content, saved_at) values (?, ?, ?, ?)")
          .params(me(), subject, json, now())
          .update();
    } catch (DuplicateKeyException anotherTabWasFirst) {
      replace(subject, json);
    }
  }

  public Optional<String> find(String subject) {
    return database
        .sql("select content from draft where person_id = ? and subject = ?")
        .params(me(), subject)
        .query(String.class)
        .optional();
  }

  public void discard(String subject) {
    database
        .sql("delete from draft where person_id = ? and subject = ?")
        .params(me(), subject)
        .update();
  }

  private boolean replace(String subject, String json) {
    return database
            .sql("update draft set content = ?, saved_at = ? where person_id = ? and subject = ?")
            .params(json, now(), me(), subject)
            .update()
        > 0;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Object me() {
    return current.require().id().value();
  }
}
