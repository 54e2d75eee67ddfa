package org.claimlight.accounts;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;

/** A personal token in place of name and password. */
class TokenSignIn implements AuthenticationProvider {

  private final ApiTokens tokens;
  private final People people;

  TokenSignIn(ApiTokens tokens, People people) {
    this.tokens = tokens;
    this.people = people;
  }

  @Override
  public Authentication authenticate(Authentication authentication) throws AuthenticationException {
    if (!(authentication.getCredentials() instanceof String token)) {
      throw new BadCredentialsException("No token");
    }
    Person owner =
        tokens
            .redeem(token)
            .map(people::get)
            .filter(Person::active)
            .orElseThrow(() -> new BadCredentialsException("Unknown token"));
    return new TokenAuthentication(
        owner.username(), AuthorityUtils.createAuthorityList("ROLE_" + owner.role()));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return TokenAuthentication.class.isAssignableFrom(authentication);
  }
}
