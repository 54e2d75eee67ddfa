package org.claimlight.accounts;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.expression.method.MethodSecurityExpressionHandler;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who may do what, and how passwords are kept. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class AccountSecurity {

  private static final String CURRENT_SCHEME = "argon2id-19m";

  /**
   * Argon2id with the first of OWASP's recommended settings (19 MiB, two passes, one lane). The
   * stored hash names its scheme, so a stronger one can follow without a reset.
   */
  @Bean
  static PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder(
        CURRENT_SCHEME, Map.of(CURRENT_SCHEME, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
  }

  @Bean
  static RoleHierarchy roleHierarchy() {
    return RoleHierarchyImpl.withDefaultRolePrefix()
        .role(Role.ADMINISTRATOR.name())
        .implies(Role.EDITOR.name())
        .role(Role.EDITOR.name())
        .implies(Role.REVIEWER.name())
        .role(Role.REVIEWER.name())
        .implies(Role.READER.name())
        .build();
  }

  @Bean
  static MethodSecurityExpressionHandler methodSecurityExpressionHandler(
      RoleHierarchy roles, ObjectProvider<JdbcClient> database) {
    DefaultMethodSecurityExpressionHandler handler = new RolesAsTheyAre(database);
    handler.setRoleHierarchy(roles);
    return handler;
  }

  @Bean
  static UserDetailsService userDetailsService(Accounts accounts) {
    return username -> {
      Account account =
          accounts
              .findByUsername(People.normalized(username))
              .orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
      return User.withUsername(account.person().username())
          .password(account.passwordHash())
          .roles(account.person().role().name())
          .disabled(!account.person().active())
          .build();
    };
  }

  @Bean
  static AuthenticationManager authenticationManager(
      UserDetailsService userDetails,
      PasswordEncoder passwords,
      SignInAttempts attempts,
      ApiTokens tokens,
      People people) {
    return new ProviderManager(
        new PasswordSignIn(userDetails, passwords, attempts), new TokenSignIn(tokens, people));
  }
}
