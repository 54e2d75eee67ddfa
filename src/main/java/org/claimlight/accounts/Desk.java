package org.claimlight.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.claimlight.shell.Refusal.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team that shares articles, scale and rules. An installation has one desk, or none yet. */
@Service
@Transactional(readOnly = true)
public class Desk {

  private static final int LONGEST_NAME = 120;

  private final JdbcClient database;
  private final Clock clock = Clock.systemUTC();

  Desk(JdbcClient database) {
    this.database = database;
  }

  /** What is written over the desk's door. */
  public record Plate(String name, Instant createdAt) {}

  public boolean exists() {
    return find().isPresent();
  }

  public Optional<Plate> find() {
    return database
        .sql("select name, created_at from desk")
        .query(
            (row, number) ->
                new Plate(row.getString("name"), row.getTimestamp("created_at").toInstant()))
        .optional();
  }

  @Transactional
  void open(String name) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new AccountRefused(Kind.INVALID, "accounts.desk-name-invalid", "desk", LONGEST_NAME);
    }
    database
        .sql("insert into desk (id, name, created_at) values (1, ?, ?)")
        .param(clean)
        .param(Timestamp.from(clock.instant()))
        .update();
  }
}
