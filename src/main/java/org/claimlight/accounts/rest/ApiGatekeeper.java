package org.claimlight.accounts.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.claimlight.accounts.TooManyAttempts;
import org.claimlight.shell.rest.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Turns a request away at the API's gate, with a problem that says why. */
@Component
class ApiGatekeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Problems problems;

  ApiGatekeeper(Problems problems) {
    this.problems = problems;
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
}
