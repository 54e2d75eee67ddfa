package org.claimlight.verdicts;

import java.util.Map;
import java.util.UUID;
import org.claimlight.accounts.PersonChanged;
import org.claimlight.claims.ClaimChanges;
import org.claimlight.claims.ClaimId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A claim is found by the names of those who rated it or answered, and by the labels it was rated
 * with: when one of these changes, the claim has changed.
 */
@Component
class NamesOnVerdicts {

  private final JdbcClient jdbc;
  private final ClaimChanges changes;

  NamesOnVerdicts(JdbcClient jdbc, ClaimChanges changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void renamed(PersonChanged event) {
    if (event.isRenaming()) {
      changed(
          jdbc.sql(
                  """
                  select claim_id from verdict where author = :person
                  union
                  select v.claim_id from review r join verdict v on v.id = r.verdict_id
                  where r.reviewer = :person
                  """)
              .param("person", event.now().id().value()));
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void relabelled(RulesChanged event) {
    Map<String, Rating> now = event.now().byId();
    var relabelled =
        event.before().scale().stream()
            .filter(
                was -> now.get(was.id()) instanceof Rating is && !is.label().equals(was.label()))
            .map(Rating::id)
            .toList();
    if (!relabelled.isEmpty()) {
      changed(
          jdbc.sql(
                  """
                  select claim_id from verdict where rating in (:ratings)
                  union
                  select claim_id from claim_outcome where rating in (:ratings)
                  """)
              .param("ratings", relabelled));
    }
  }

  private void changed(JdbcClient.StatementSpec claims) {
    changes.changed(claims.query(UUID.class).list().stream().map(ClaimId::new).toList());
  }
}
