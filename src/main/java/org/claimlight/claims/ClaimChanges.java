package org.claimlight.claims;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Numbers every change to a claim, so that what is derived from claims (the index) knows how far it
 * has come.
 *
 * <p>The numbers come from one row that a transaction locks as the last thing it does. Another
 * transaction can take its number only when this one has ended: numbers appear in the order of the
 * commits and a reader who has seen {@code n} has missed nothing below it. The price is that
 * commits which touch claims go one after the other, about a millisecond each.
 */
@Component
public class ClaimChanges {

  private final JdbcClient jdbc;
  private final EntityManager entities;

  ClaimChanges(JdbcClient jdbc, EntityManager entities) {
    this.jdbc = jdbc;
    this.entities = entities;
  }

  /** A claim and the number of its newest change. */
  public record Change(long number, ClaimId claim) {}

  /** Notes that this transaction changes something that belongs to the claim. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(ClaimId claim) {
    for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof Numbering numbering) {
        numbering.claims.add(claim.value());
        return;
      }
    }
    var numbering = new Numbering();
    numbering.claims.add(claim.value());
    TransactionSynchronizationManager.registerSynchronization(numbering);
  }

  /**
   * The claims changed after a number, in the order of their newest change.
   *
   * @param after 0 for all
   */
  @Transactional(readOnly = true)
  public List<Change> since(long after, int limit) {
    return jdbc.sql(
            "select number, claim_id from claim_change where number > :after order by number limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Change(
                    row.getLong("number"), new ClaimId(row.getObject("claim_id", UUID.class))))
        .list();
  }

  /** The number of the newest change; 0 when there is none. */
  @Transactional(readOnly = true)
  public long last() {
    return jdbc.sql("select last from change_counter where id = 1").query(Long.class).single();
  }

  private final class Numbering implements TransactionSynchronization {

    private final Set<UUID> claims = new LinkedHashSet<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      // Everything else first: the counter must be the last row that this transaction waits for, or
      // two could wait for each other.
      entities.flush();
      jdbc.sql("update change_counter set last = last + :count where id = 1")
          .param("count", claims.size())
          .update();
      long number = last() - claims.size();
      for (var claim : claims) {
        number++;
        int updated =
            jdbc.sql("update claim_change set number = :number where claim_id = :claim")
                .param("number", number)
                .param("claim", claim)
                .update();
        if (updated == 0) {
          jdbc.sql("insert into claim_change (claim_id, number) values (:claim, :number)")
              .param("claim", claim)
              .param("number", number)
              .update();
        }
      }
    }
  }
}
