package org.claimlight.accounts;

import org.claimlight.shell.Refusal;

/** What was asked for is open to people of the desk only, and nobody is signed in. */
public class SignInRequired extends Refusal {

  SignInRequired() {
    super(Kind.UNAUTHENTICATED, "accounts.sign-in-required", null);
  }
}
