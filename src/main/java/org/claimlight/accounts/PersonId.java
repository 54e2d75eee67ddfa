package org.claimlight.accounts;

import java.util.UUID;

/** Identifies a person of the desk. */
public record PersonId(UUID value) {

  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
