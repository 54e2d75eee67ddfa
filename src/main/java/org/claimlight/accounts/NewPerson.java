package org.claimlight.accounts;

/**
 * Somebody to be given an account.
 *
 * @param username what they will sign in with; kept in lower case
 * @param password in clear: it is hashed before it is stored and appears in no log
 */
public record NewPerson(String username, String displayName, String password, Role role) {

  @Override
  public String toString() {
    return "NewPerson[" + username + ", " + role + "]";
  }
}
