package org.claimlight.accounts;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.expression.EvaluationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Asks the database which role a person has at every guarded call. A session keeps the role that
 * was true at the sign-in: somebody who is made a reader, or leaves the desk, would go on writing
 * until they sign out.
 */
final class RolesAsTheyAre extends DefaultMethodSecurityExpressionHandler {

  private final ObjectProvider<JdbcClient> database;

  RolesAsTheyAre(ObjectProvider<JdbcClient> database) {
    this.database = database;
  }

  @Override
  public EvaluationContext createEvaluationContext(
      Supplier<? extends @Nullable Authentication> authentication, MethodInvocation invocation) {
    return super.createEvaluationContext(() -> now(authentication.get()), invocation);
  }

  private @Nullable Authentication now(@Nullable Authentication session) {
    if (session == null || !session.isAuthenticated()) {
      return session;
    }
    return authorities(session.getName())
        .<Authentication>map(
            roles ->
                UsernamePasswordAuthenticationToken.authenticated(session.getName(), null, roles))
        .orElse(session);
  }

  /** None for who has left; nothing for those without an account, such as the search's indexer. */
  private Optional<List<GrantedAuthority>> authorities(String username) {
    return database
        .getObject()
        .sql("select role, active from person where username = ?")
        .param(username)
        .query(
            (row, number) ->
                row.getBoolean("active")
                    ? AuthorityUtils.createAuthorityList("ROLE_" + row.getString("role"))
                    : AuthorityUtils.NO_AUTHORITIES)
        .optional();
  }
}
