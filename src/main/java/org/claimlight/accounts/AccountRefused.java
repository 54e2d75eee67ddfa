package org.claimlight.accounts;

import org.claimlight.shell.Refusal;

/** An account cannot be made from what was given. */
public class AccountRefused extends Refusal {

  AccountRefused(Kind kind, String code, String field, Object... arguments) {
    super(kind, code, field, arguments);
  }
}
