package org.claimlight.claims;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
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

  private static final String READ = "select claim_id, number from claim_change ";

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;

  ClaimChanges(
      JdbcClient jdbc,
      JdbcOperations batches,
      EntityManager entities,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.entities = entities;
    this.events = events;
  }

  /** A claim and the number of its newest change. */
  public record Change(long number, ClaimId claim) {}

  /** Notes that this transaction changes something that belongs to the claim. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(ClaimId claim) {
    changed(List.of(claim));
  }

  /** The same for many, such as all that somebody marked who is called otherwise now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(Collection<ClaimId> claims) {
    if (!claims.isEmpty()) {
      claims.stream().map(ClaimId::value).forEach(numbering().claims::add);
    }
  }

  private Numbering numbering() {
    for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof Numbering numbering) {
        return numbering;
      }
    }
    var numbering = new Numbering();
    TransactionSynchronizationManager.registerSynchronization(numbering);
    return numbering;
  }

  /**
   * The claims changed after a number, in the order of their newest change.
   *
   * @param after 0 for all
   */
  @Transactional(readOnly = true)
  public List<Change> since(long after, int limit) {
    return jdbc.sql(READ + "where number > :after order by number limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query(ClaimChanges::change)
        .list();
  }

  /** The newest change of each of the claims; nothing of those that are no more. */
  @Transactional(readOnly = true)
  public List<Change> of(Collection<ClaimId> claims) {
    return claims.isEmpty()
        ? List.of()
        : jdbc.sql(READ + "where claim_id in (:claims)")
            .param("claims", claims.stream().map(ClaimId::value).toList())
            .query(ClaimChanges::change)
            .list();
  }

  /**
   * Every claim there is with its newest change, in an order of the database's own, a page at a
   * time.
   *
   * @param after the last of the page before; null for the first page
   */
  @Transactional(readOnly = true)
  public List<Change> all(@Nullable ClaimId after, int limit) {
    var claims =
        """
        select c.id as claim_id, coalesce(n.number, 0) as number
        from claim c left join claim_change n on n.claim_id = c.id
        """;
    var page = " order by c.id limit :limit";
    return (after == null
            ? jdbc.sql(claims + page)
            : jdbc.sql(claims + "where c.id > :after" + page).param("after", after.value()))
        .param("limit", limit)
        .query(ClaimChanges::change)
        .list();
  }

  private static Change change(ResultSet row, int n) throws SQLException {
    return new Change(row.getLong("number"), new ClaimId(row.getObject("claim_id", UUID.class)));
  }

  /** How many claims there are. */
  @Transactional(readOnly = true)
  public long claims() {
    return jdbc.sql("select count(*) from claim").query(Long.class).single();
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
      var numbered = new ArrayList<Object[]>();
      for (var claim : claims) {
        number++;
        numbered.add(new Object[] {number, claim});
      }
      int[] updated =
          batches.batchUpdate("update claim_change set number = ? where claim_id = ?", numbered);
      var newcomers =
          IntStream.range(0, updated.length)
              .filter(at -> updated[at] == 0)
              .mapToObj(numbered::get)
              .toList();
      if (!newcomers.isEmpty()) {
        batches.batchUpdate("insert into claim_change (number, claim_id) values (?, ?)", newcomers);
      }
    }

    @Override
    public void afterCommit() {
      events.publishEvent(new ClaimsChanged());
    }
  }
}
