package org.claimlight.verdicts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk's rules. They come in editions, and a claim lives by the edition that was in force when
 * it was marked: a change of the rules settles nothing and unsettles nothing.
 */
@Service
@Transactional(readOnly = true)
public class Rules {

  private final JdbcClient jdbc;

  Rules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For the next claim that is marked. */
  public DeskRules current() {
    return at(Instant.now());
  }

  /** For a claim that is there. */
  public DeskRules of(Claim claim) {
    return at(claim.markedAt());
  }

  private DeskRules at(Instant time) {
    var scale = scale();
    return jdbc.sql(
            """
            select * from desk_rules where effective_from <= :time
            order by edition desc limit 1
            """)
        .param("time", time.atOffset(ZoneOffset.UTC))
        .query((row, n) -> rules(row, scale))
        .single();
  }

  /** Tells of a time whether the rules then asked for a blind first pass. */
  Predicate<Instant> blindSpells() {
    record Edition(Instant from, boolean blind) {}
    var editions =
        jdbc.sql("select effective_from, blind_first_pass from desk_rules order by edition desc")
            .query(
                (row, n) ->
                    new Edition(
                        row.getObject("effective_from", OffsetDateTime.class).toInstant(),
                        row.getBoolean("blind_first_pass")))
            .list();
    return time ->
        editions.stream()
            .filter(edition -> !edition.from().isAfter(time))
            .findFirst()
            .map(Edition::blind)
            .orElse(false);
  }

  private List<Rating> scale() {
    return jdbc.sql(
            """
            select id, label, ordinal, tone, claim_review_value, retired_at
            from rating order by place
            """)
        .query(
            (row, n) -> {
              var retired = row.getObject("retired_at", OffsetDateTime.class);
              return new Rating(
                  row.getString("id"),
                  row.getString("label"),
                  row.getObject("ordinal", Integer.class),
                  row.getString("tone"),
                  row.getObject("claim_review_value", Integer.class),
                  retired == null ? null : retired.toInstant());
            })
        .list();
  }

  private static DeskRules rules(ResultSet row, List<Rating> scale) throws SQLException {
    return new DeskRules(
        row.getInt("edition"),
        scale,
        row.getInt("quorum"),
        row.getBoolean("blind_first_pass"),
        row.getBoolean("own_sources_suffice"),
        Role.valueOf(row.getString("may_import")),
        Role.valueOf(row.getString("may_settle")),
        Role.valueOf(row.getString("may_publish")));
  }
}
