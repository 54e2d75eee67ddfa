package org.claimlight.accounts.rest;

import java.util.UUID;
import org.claimlight.accounts.Person;

/** A person as the API names them beside what they did. */
public record PersonName(UUID id, String name) {

  public static PersonName of(Person person) {
    return new PersonName(person.id().value(), person.displayName());
  }
}
