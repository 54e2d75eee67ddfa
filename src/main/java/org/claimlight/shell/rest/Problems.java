package org.claimlight.shell.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.claimlight.shell.Messages;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Errors as RFC 9457 problems. {@code type} is the code as a URN, for programs; {@code title} says
 * what sort of error it is; {@code detail} are the words that a screen shows.
 */
@Component
public class Problems {

  private static final String TYPE = "urn:claimlight:problem:";

  private final Messages messages;
  private final JsonMapper json;

  Problems(Messages messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  ProblemDetail of(Refusal refusal) {
    return problem(status(refusal.kind()), refusal.code(), refusal.field(), messages.text(refusal));
  }

  ProblemDetail of(RequestRefused refused) {
    return problem(
        refused.status(),
        refused.code(),
        refused.field(),
        messages.text(refused.code(), refused.arguments().toArray()));
  }

  ProblemDetail of(HttpStatus status, String code, Object... arguments) {
    return of(new RequestRefused(status, code, null, arguments));
  }

  /** Answers a request that never came to a controller. */
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      Object... arguments)
      throws IOException {
    write(request, response, of(status, code, arguments));
  }

  void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
      throws IOException {
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(json.writeValueAsString(problem));
  }

  private ProblemDetail problem(
      HttpStatus status, String code, @Nullable String field, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(TYPE + code));
    problem.setTitle(messages.text("api.title." + status.value()));
    problem.setProperty("code", code);
    if (field != null) {
      problem.setProperty("field", field);
    }
    return problem;
  }

  private static HttpStatus status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case STALE -> HttpStatus.PRECONDITION_FAILED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
    };
  }
}
