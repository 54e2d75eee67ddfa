package org.claimlight.accounts;

import org.springframework.security.core.AuthenticationException;

/** So many sign-ins failed that the next must wait, whether its password is right or not. */
public class TooManyAttempts extends AuthenticationException {

  TooManyAttempts() {
    super("Too many failed sign-in attempts");
  }
}
