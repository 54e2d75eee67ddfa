package org.claimlight.accounts;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** An account cannot be made from what was given. */
public class AccountRefused extends Refusal {

  AccountRefused(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(kind, code, field, arguments);
  }
}
