package org.claimlight.accounts;

import org.claimlight.shell.Refusal;

/** Nobody of the desk has this id. */
public class PersonMissing extends Refusal {

  PersonMissing(PersonId person) {
    super(Kind.NOT_FOUND, "accounts.person-missing", null, person);
  }
}
