package org.claimlight.accounts;

/**
 * A person of the desk.
 *
 * @param username what they sign in with: lower case, unique
 * @param displayName what teammates see
 */
public record Person(PersonId id, String username, String displayName, Role role) {}
