package org.claimlight.verdicts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.accounts.People;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who ever took a position on a claim, by a verdict or by an answer to one. A position that was
 * taken back stays in this book: nobody gets out of their own case by withdrawing.
 */
@Component
class Parties {

  private final JdbcClient jdbc;
  private final People people;

  Parties(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  void add(ClaimId claim, PersonId person, Instant at) {
    if (isParty(claim, person)) {
      return;
    }
    jdbc.sql(
            """
            insert into claim_party (claim_id, person_id, since)
            select :claim, :person, :since where not exists (
              select 1 from claim_party where claim_id = :claim and person_id = :person)
            """)
        .param("claim", claim.value())
        .param("person", person.value())
        .param("since", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether the person, under any of their accounts that the desk knows to be theirs, is one. */
  boolean isParty(ClaimId claim, PersonId person) {
    var identity = people.identities();
    return of(claim).contains(identity.apply(person));
  }

  /** Each person under the account that counts. */
  Set<PersonId> of(ClaimId claim) {
    var identity = people.identities();
    return jdbc
        .sql("select person_id from claim_party where claim_id = :claim")
        .param("claim", claim.value())
        .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list()
        .stream()
        .map(identity)
        .collect(Collectors.toUnmodifiableSet());
  }
}
