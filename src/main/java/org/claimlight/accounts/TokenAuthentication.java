package org.claimlight.accounts;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A request that came with a personal token: first as it was sent, then with its owner's name. */
public class TokenAuthentication extends AbstractAuthenticationToken {

  private final @Nullable String token;
  private final @Nullable String username;

  /** As it was sent: it proves nothing yet. */
  public TokenAuthentication(String token) {
    super(List.of());
    this.token = token;
    this.username = null;
  }

  TokenAuthentication(String username, Collection<? extends GrantedAuthority> authorities) {
    super(authorities);
    this.token = null;
    this.username = username;
    setAuthenticated(true);
  }

  @Override
  public @Nullable String getCredentials() {
    return token;
  }

  @Override
  public @Nullable String getPrincipal() {
    return username;
  }
}
