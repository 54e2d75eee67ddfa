package org.claimlight.claims;

import java.util.UUID;
import org.claimlight.accounts.PersonChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A claim is found by the name of whoever marked it: when that changes, the claim has changed. */
@Component
class NamesOfMarkers {

  private final JdbcClient jdbc;
  private final ClaimChanges changes;

  NamesOfMarkers(JdbcClient jdbc, ClaimChanges changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void renamed(PersonChanged event) {
    if (event.isRenaming()) {
      changes.changed(
          jdbc
              .sql("select id from claim where marked_by = :person order by id")
              .param("person", event.now().id().value())
              .query(UUID.class)
              .list()
              .stream()
              .map(ClaimId::new)
              .toList());
    }
  }
}
