package org.claimlight.accounts.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.claimlight.accounts.TooManyAttempts;
import org.claimlight.shell.rest.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Turns a request away at the API's gate, with a problem that says why. */
@Component
class ApiGatekeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final RequestMatcher MINTING =
      PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/v1/tokens");

  private final Problems problems;

  ApiGatekeeper(Problems problems) {
    this.problems = problems;
  }

  /** The one request that a name and a password are for. */
  static boolean mintsAToken(HttpServletRequest request) {
    return MINTING.matches(request);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof TooManyAttempts) {
      problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "accounts.too-many-attempts");
    } else if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.write(request, response, HttpStatus.UNAUTHORIZED, "accounts.credentials-missing");
    } else if (isBasic(request) && !mintsAToken(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.write(
          request, response, HttpStatus.UNAUTHORIZED, "accounts.password-only-for-tokens");
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      problems.write(request, response, HttpStatus.UNAUTHORIZED, "accounts.credentials-wrong");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    problems.write(request, response, HttpStatus.FORBIDDEN, "api.role-missing");
  }

  private static boolean isBasic(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
  }
}
