package org.claimlight.accounts.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.DispatcherType;
import org.claimlight.accounts.TooManyAttempts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may open the screens: only people who are signed in, but for the two pages before that. */
@Configuration(proxyBeanMethods = false)
class ScreenSecurity {

  /** For all but the page that carries the screens, which sets one of its own. */
  private static final String POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  @Bean
  @Order(2)
  static SecurityFilterChain screenChain(HttpSecurity http, AuthenticationManager authentication) {
    return http.authenticationManager(authentication)
        .authorizeHttpRequests(
            requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
        .with(
            vaadin(),
            vaadin ->
                vaadin
                    .loginView(SignInView.class, "/" + SignInView.PATH)
                    // A signed-in person gets the screens' own answer to an unknown address.
                    .anyRequest(AuthorizedUrl::authenticated))
        .formLogin(form -> form.failureHandler(turnedAway()))
        .headers(ScreenSecurity::strict)
        .build();
  }

  private static void strict(HeadersConfigurer<HttpSecurity> headers) {
    headers
        // Vaadin and the page's own policy say for each answer how long it may be kept.
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .withObjectPostProcessor(
            new ObjectPostProcessor<HeaderWriterFilter>() {
              @Override
              public <F extends HeaderWriterFilter> F postProcess(F filter) {
                // Later is too late: the screens' page is sent by a forward, which ends the answer.
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
              }
            });
  }

  private static AuthenticationFailureHandler turnedAway() {
    return (request, response, reason) ->
        response.sendRedirect(
            request.getContextPath()
                + "/"
                + SignInView.PATH
                + "?"
                + (reason instanceof TooManyAttempts ? SignInView.WAIT : SignInView.WRONG));
  }
}
