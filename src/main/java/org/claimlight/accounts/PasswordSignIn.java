package org.claimlight.accounts;

import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password, from the sign-in page or from HTTP Basic, with limited attempts. */
class PasswordSignIn extends DaoAuthenticationProvider {

  private final SignInAttempts attempts;

  PasswordSignIn(UserDetailsService people, PasswordEncoder passwords, SignInAttempts attempts) {
    super(people);
    setPasswordEncoder(passwords);
    this.attempts = attempts;
  }

  @Override
  public Authentication authenticate(Authentication authentication) throws AuthenticationException {
    String username = authentication.getName();
    String address =
        authentication.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "";
    attempts.begin(username, address);
    Authentication signedIn = super.authenticate(authentication);
    attempts.succeeded(username, address);
    return signedIn;
  }
}
