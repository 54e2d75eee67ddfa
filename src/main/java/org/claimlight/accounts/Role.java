package org.claimlight.accounts;

import java.util.Arrays;
import org.claimlight.shell.Refusal.Kind;

/** What a person may do; each role may do all that the one before it may. */
public enum Role {
  /** Sees everything that the desk shows, and changes nothing. */
  READER,
  REVIEWER,
  EDITOR,
  ADMINISTRATOR;

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /**
   * @param name in any case
   * @throws AccountRefused when there is no such role
   */
  public static Role named(String name) {
    return Arrays.stream(values())
        .filter(role -> role.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(() -> new AccountRefused(Kind.INVALID, "accounts.role-unknown", "role", name));
  }
}
