package org.claimlight.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimlight.shell.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current person's tokens for the HTTP API. A token acts with its owner's role. */
@Service
public class ApiTokens {

  /** Tells a found string for what it is, to people and to secret scanners. */
  private static final String PREFIX = "clm_";

  private static final int BYTES = 32;
  private static final int LONGEST_NAME = 80;

  /** Uses are noted this finely, so that a busy client does not write at each request. */
  private static final Duration USE_GRAIN = Duration.ofMinutes(1);

  private final JdbcClient database;
  private final CurrentPerson current;
  private final SecureRandom random = new SecureRandom();
  private final Clock clock = Clock.systemUTC();

  ApiTokens(JdbcClient database, CurrentPerson current) {
    this.database = database;
    this.current = current;
  }

  /**
   * A token just made.
   *
   * @param token the secret; nothing can show it a second time
   */
  public record Minted(ApiToken details, String token) {

    @Override
    public String toString() {
      return "Minted[" + details.id() + "]";
    }
  }

  /**
   * @throws AccountRefused when the name is blank or over 80 characters
   */
  @PreAuthorize("hasRole('READER')")
  @Transactional
  public Minted mint(String name) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new AccountRefused(Kind.INVALID, "accounts.token-name-invalid", "name", LONGEST_NAME);
    }
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    ApiToken details = new ApiToken(UUID.randomUUID(), clean, clock.instant(), null);
    database
        .sql(
            "insert into api_token (id, person_id, name, token_hash, created_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(details.id(), me(), clean, hash(token), Timestamp.from(details.createdAt()))
        .update();
    return new Minted(details, token);
  }

  /** The current person's tokens, newest first. */
  @PreAuthorize("hasRole('READER')")
  @Transactional(readOnly = true)
  public List<ApiToken> list() {
    return database
        .sql(
            "select id, name, created_at, last_used_at from api_token"
                + " where person_id = ? order by created_at desc")
        .param(me())
        .query(ApiTokens::read)
        .list();
  }

  /** From now on the token opens nothing. Somebody else's token, or none, is left as it is. */
  @PreAuthorize("hasRole('READER')")
  @Transactional
  public void revoke(UUID token) {
    database
        .sql("delete from api_token where id = ? and person_id = ?")
        .params(token, me())
        .update();
  }

  /** Whose token it is; notes the use. */
  @Transactional
  Optional<PersonId> redeem(String token) {
    if (!token.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String hash = hash(token);
    Optional<PersonId> owner =
        database
            .sql("select person_id from api_token where token_hash = ?")
            .param(hash)
            .query(UUID.class)
            .optional()
            .map(PersonId::new);
    owner.ifPresent(
        known ->
            database
                .sql(
                    "update api_token set last_used_at = ? where token_hash = ?"
                        + " and (last_used_at is null or last_used_at < ?)")
                .params(
                    Timestamp.from(clock.instant()),
                    hash,
                    Timestamp.from(clock.instant().minus(USE_GRAIN)))
                .update());
    return owner;
  }

  /** Tokens are 256 random bits: a plain digest cannot be searched, and no salt is needed. */
  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static ApiToken read(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp used = row.getTimestamp("last_used_at");
    return new ApiToken(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getTimestamp("created_at").toInstant(),
        used == null ? null : used.toInstant());
  }

  private UUID me() {
    return current.require().id().value();
  }
}
