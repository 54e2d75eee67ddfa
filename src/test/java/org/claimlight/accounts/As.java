package org.claimlight.accounts;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Runs something as another of the demo's people, within a test that runs as somebody else. */
public final class As {

  private As() {}

  public static void user(String username, Runnable deed) {
    user(
        username,
        () -> {
          deed.run();
          return null;
        });
  }

  /** As the demo's editor. */
  public static void editor(Runnable deed) {
    as(
        "cleo",
        "ADMINISTRATOR",
        () -> {
          deed.run();
          return null;
        });
  }

  public static <T> T user(String username, Supplier<T> deed) {
    return as(username, "REVIEWER", deed);
  }

  private static <T> T as(String username, String role, Supplier<T> deed) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                username, null, AuthorityUtils.createAuthorityList("ROLE_" + role))));
    try {
      return deed.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
