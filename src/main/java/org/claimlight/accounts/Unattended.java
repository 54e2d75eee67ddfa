package org.claimlight.accounts;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Work that no person asks for, such as indexing. It reads what every reviewer may read and is
 * nobody: no name, no account, so what is kept from anybody is kept from it.
 */
public final class Unattended {

  /**
   * Lets the work read, whoever's thread this is.
   *
   * @param worker as it stands in logs, such as {@code search-indexer}
   */
  public static <T> T reading(String worker, Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                worker, "", List.of(new SimpleGrantedAuthority("ROLE_" + Role.REVIEWER.name())))));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private Unattended() {}
}
