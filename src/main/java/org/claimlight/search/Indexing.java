package org.claimlight.search;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.claimlight.accounts.Role;
import org.claimlight.search.Indexer.Rhythm;
import org.claimlight.search.index.ClaimIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** How the indexer runs in the product. */
@Configuration(proxyBeanMethods = false)
class Indexing {

  /**
   * A commit costs a sync of the disk, a kill before it costs a replay of so many seconds' changes:
   * both are small.
   */
  private static final Rhythm RHYTHM =
      new Rhythm(Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(5));

  /** The indexer reads what every reviewer may read. It is nobody: no name, no account. */
  private static final Authentication READER =
      UsernamePasswordAuthenticationToken.authenticated(
          "search-indexer",
          "",
          List.of(new SimpleGrantedAuthority("ROLE_" + Role.REVIEWER.name())));

  @Bean
  Indexer indexer(ClaimIndex index, ClaimFeed feed) {
    return new Indexer(index, feed, RHYTHM);
  }

  /** Lets the work read what a reviewer may, whoever's thread this is. */
  static <T> T privileged(Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(new SecurityContextImpl(READER));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
