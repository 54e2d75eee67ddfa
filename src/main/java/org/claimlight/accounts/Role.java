package org.claimlight.accounts;

/** What a person may do; each role may do all that the one before it may. */
public enum Role {
  REVIEWER,
  EDITOR,
  ADMINISTRATOR;

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
