package org.claimlight.accounts.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.claimlight.accounts.TooManyAttempts;
import org.claimlight.shell.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns a request away at the API's gate, with a problem that says why. */
@Component
class ApiGatekeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;
  private final Messages messages;

  ApiGatekeeper(JsonMapper json, Messages messages) {
    this.json = json;
    this.messages = messages;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof TooManyAttempts) {
      answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "accounts.too-many-attempts");
    } else if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      answer(request, response, HttpStatus.UNAUTHORIZED, "accounts.credentials-missing");
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      answer(request, response, HttpStatus.UNAUTHORIZED, "accounts.credentials-wrong");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    answer(request, response, HttpStatus.FORBIDDEN, "accounts.role-missing");
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, messages.text(code));
    problem.setType(URI.create("/problems/" + code));
    problem.setTitle(status.getReasonPhrase());
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json.writeValueAsString(problem));
  }
}
