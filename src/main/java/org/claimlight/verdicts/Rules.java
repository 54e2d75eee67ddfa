package org.claimlight.verdicts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's rules as they stand. */
@Service
@Transactional(readOnly = true)
public class Rules {

  private final JdbcClient jdbc;

  Rules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public DeskRules current() {
    var scale =
        jdbc.sql("select id, label, ordinal, tone, claim_review_value from rating order by place")
            .query(
                (row, n) ->
                    new Rating(
                        row.getString("id"),
                        row.getString("label"),
                        row.getObject("ordinal", Integer.class),
                        row.getString("tone"),
                        row.getObject("claim_review_value", Integer.class)))
            .list();
    int quorum =
        jdbc.sql("select quorum from desk_rules where id = 1").query(Integer.class).single();
    return new DeskRules(scale, quorum);
  }
}
