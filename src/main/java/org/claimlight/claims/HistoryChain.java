package org.claimlight.claims;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends rows to the history, each linked to the one before it.
 *
 * <p>The rows of a transaction are written just before its commit, while the one row of the head is
 * held: so they stand in the order of the commits and without gaps. The head is held before the
 * counter of {@link ClaimChanges}, by everybody, so that two never wait for each other.
 */
@Component
class HistoryChain {

  private final JdbcClient jdbc;
  private final EntityManager entities;

  HistoryChain(JdbcClient jdbc, EntityManager entities) {
    this.jdbc = jdbc;
    this.entities = entities;
  }

  /** A row that is still to be numbered. */
  record Entry(
      Instant at,
      @Nullable UUID actor,
      String kind,
      @Nullable UUID article,
      @Nullable UUID claim,
      @Nullable String was,
      @Nullable String isNow) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Entry entry) {
    for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof Appending appending) {
        appending.entries.add(entry);
        return;
      }
    }
    var appending = new Appending();
    appending.entries.add(entry);
    TransactionSynchronizationManager.registerSynchronization(appending);
  }

  /** Writes what the current transaction has appended so far, for those who read it back in it. */
  void writePending() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
        if (synchronization instanceof Appending appending) {
          appending.write();
        }
      }
    }
  }

  /** Reads the whole history and tells the first row that is not as it was written. */
  @Transactional(readOnly = true)
  public HistoryCheck check() {
    writePending();
    var walk = new Walk();
    var head =
        jdbc.sql("select sequence, hash from history_head where id = 1")
            .query((row, n) -> new Head(row.getLong("sequence"), row.getString("hash")))
            .single();
    jdbc.sql("select * from history where sequence <= :last order by sequence")
        .param("last", head.sequence)
        .query(
            row -> {
              walk.step(
                  new HistoryLink(
                      row.getLong("sequence"),
                      row.getObject("at", OffsetDateTime.class).toInstant(),
                      row.getObject("actor", UUID.class),
                      row.getString("kind"),
                      row.getObject("article_id", UUID.class),
                      row.getObject("claim_id", UUID.class),
                      row.getString("was"),
                      row.getString("is_now")),
                  row.getString("hash"));
            });
    return walk.end(head);
  }

  private record Head(long sequence, String hash) {}

  private static final class Walk {

    private long at;
    private String hash = HistoryLink.BEGINNING;
    private @Nullable HistoryCheck found;

    void step(HistoryLink link, String written) {
      if (found != null) {
        return;
      }
      if (link.sequence() != at + 1) {
        found = new HistoryCheck(at, at + 1, HistoryCheck.Fault.MISSING);
      } else if (!link.hash(hash).equals(written)) {
        found = new HistoryCheck(at, link.sequence(), HistoryCheck.Fault.ALTERED);
      } else {
        at = link.sequence();
        hash = written;
      }
    }

    HistoryCheck end(Head head) {
      if (found != null) {
        return found;
      }
      if (at < head.sequence) {
        return new HistoryCheck(at, at + 1, HistoryCheck.Fault.MISSING);
      }
      return hash.equals(head.hash)
          ? new HistoryCheck(at, null, null)
          : new HistoryCheck(at, at, HistoryCheck.Fault.ALTERED);
    }
  }

  private final class Appending implements TransactionSynchronization {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      write();
    }

    void write() {
      if (entries.isEmpty()) {
        return;
      }
      // What the rows refer to must be there.
      entities.flush();
      var head =
          jdbc.sql("select sequence, hash from history_head where id = 1 for update")
              .query((row, n) -> new Head(row.getLong("sequence"), row.getString("hash")))
              .single();
      long sequence = head.sequence;
      var hash = head.hash;
      for (var entry : entries) {
        sequence++;
        var link =
            new HistoryLink(
                sequence,
                entry.at.truncatedTo(ChronoUnit.MICROS),
                entry.actor,
                entry.kind,
                entry.article,
                entry.claim,
                entry.was,
                entry.isNow);
        hash = link.hash(hash);
        insert(link, hash);
      }
      entries.clear();
      jdbc.sql("update history_head set sequence = :sequence, hash = :hash where id = 1")
          .param("sequence", sequence)
          .param("hash", hash)
          .update();
    }

    private void insert(HistoryLink link, String hash) {
      jdbc.sql(
              """
              insert into history
                (sequence, at, actor, kind, article_id, claim_id, was, is_now, hash)
              values (:sequence, :at, :actor, :kind, :article, :claim, :was, :isNow, :hash)
              """)
          .param("sequence", link.sequence())
          .param("at", link.at().atOffset(ZoneOffset.UTC))
          .param("actor", link.actor())
          .param("kind", link.kind())
          .param("article", link.article())
          .param("claim", link.claim())
          .param("was", link.was())
          .param("isNow", link.isNow())
          .param("hash", hash)
          .update();
    }
  }
}
