package org.claimlight.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A person of the desk.
 *
 * @param username what they sign in with: lower case, unique
 * @param displayName what teammates see
 * @param active false for who has left the desk
 * @param samePersonAs the account of the same person that counts for both; null when this one does
 */
public record Person(
    PersonId id,
    String username,
    String displayName,
    Role role,
    boolean active,
    @Nullable PersonId samePersonAs) {

  /** Whether they may do what the role may; who has left the desk may nothing. */
  public boolean may(Role needed) {
    return active && role.includes(needed);
  }

  /** Under which of their accounts a person is counted. */
  public PersonId identity() {
    return samePersonAs == null ? id : samePersonAs;
  }
}
