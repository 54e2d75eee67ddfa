package org.claimlight.accounts;

import static org.claimlight.shell.Refusal.Kind.INVALID;

import java.util.Locale;

/**
 * What a password must be. Length counts, composition does not (NIST SP 800-63B, 5.1.1.2): no rule
 * asks for digits or signs.
 */
final class PasswordRules {

  static final int SHORTEST = 12;

  /** Hashing costs time that grows with length; no passphrase is longer. */
  static final int LONGEST = 200;

  private static final int FEWEST_DIFFERENT_CHARACTERS = 5;

  private PasswordRules() {}

  static void check(String password, String username) {
    if (password.length() < SHORTEST) {
      throw refused("accounts.password-short", SHORTEST);
    }
    if (password.length() > LONGEST) {
      throw refused("accounts.password-long", LONGEST);
    }
    if (password.toLowerCase(Locale.ROOT).contains(username)) {
      throw refused("accounts.password-has-name");
    }
    if (password.chars().distinct().count() < FEWEST_DIFFERENT_CHARACTERS) {
      throw refused("accounts.password-repeats");
    }
  }

  private static AccountRefused refused(String code, Object... arguments) {
    return new AccountRefused(INVALID, code, "password", arguments);
  }
}
