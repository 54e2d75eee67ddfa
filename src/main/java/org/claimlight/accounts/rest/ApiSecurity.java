package org.claimlight.accounts.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.claimlight.accounts.TokenAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The API's own gate. Each request proves itself, with a personal token or, to mint one, with name
 * and password; the screens' cookie counts for nothing here, which is why no request can be forged
 * with it.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  private static final String BEARER = "Bearer ";

  /** For the API's readable description, the only page here. */
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Bean
  @Order(1)
  static SecurityFilterChain apiChain(
      HttpSecurity http,
      AuthenticationManager authentication,
      ApiGatekeeper gatekeeper,
      SecurityContextHolderStrategy contexts) {
    AuthenticationFilter tokens = new AuthenticationFilter(authentication, ApiSecurity::sentToken);
    tokens.setSecurityContextHolderStrategy(contexts);
    tokens.setSuccessHandler((request, response, signedIn) -> {});
    tokens.setFailureHandler(new AuthenticationEntryPointFailureHandler(gatekeeper));
    return http.securityMatcher("/api/**", "/actuator/**")
        .authenticationManager(authentication)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .httpBasic(
            basic ->
                basic
                    .authenticationEntryPoint(gatekeeper)
                    .withObjectPostProcessor(onlyToMintATokenWith()))
        .addFilterBefore(tokens, BasicAuthenticationFilter.class)
        .exceptionHandling(
            failures ->
                failures.authenticationEntryPoint(gatekeeper).accessDeniedHandler(gatekeeper))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/openapi.json",
                        "/api/v1/openapi.json/**",
                        "/api/docs",
                        "/api/docs/**",
                        "/api/swagger-ui/**")
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  private static ObjectPostProcessor<BasicAuthenticationFilter> onlyToMintATokenWith() {
    var sent = new BasicAuthenticationConverter();
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BasicAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationConverter(
            request -> ApiGatekeeper.mintsAToken(request) ? sent.convert(request) : null);
        return filter;
      }
    };
  }

  private static @Nullable Authentication sentToken(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return null;
    }
    return new TokenAuthentication(header.substring(BEARER.length()).strip());
  }
}
