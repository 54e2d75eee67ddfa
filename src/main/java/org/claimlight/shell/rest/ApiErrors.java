package org.claimlight.shell.rest;

import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Every error of the HTTP API, as a problem. */
@RestControllerAdvice
class ApiErrors extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

  private final Problems problems;
  private final JsonMistakes jsonMistakes;

  ApiErrors(Problems problems, JsonMistakes jsonMistakes) {
    this.problems = problems;
    this.jsonMistakes = jsonMistakes;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    return answer(problems.of(refusal));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RequestRefused refused) {
    return answer(problems.of(refused));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException failure) {
    return answer(problems.of(HttpStatus.UNAUTHORIZED, "api.sign-in-required"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> forbidden(AccessDeniedException failure) {
    return answer(problems.of(HttpStatus.FORBIDDEN, "api.role-missing"));
  }

  /** Two changed the same thing in the same instant, and the database let only one through. */
  @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
  ResponseEntity<ProblemDetail> collided(DataAccessException failure) {
    return answer(problems.of(HttpStatus.CONFLICT, "api.collided"));
  }

  /**
   * Bytes after a percent sign that are no characters: Tomcat finds out when first asked for one.
   */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(InvalidParameterException failure) {
    return answer(problems.of(HttpStatus.BAD_REQUEST, "api.parameters-unreadable"));
  }

  /** Whatever nobody foresaw: the log has the rest under the reference. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> failed(Exception failure) {
    return answer(failure(failure));
  }

  ProblemDetail failure(Exception failure) {
    var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    log.error("Failure {}", reference, failure);
    return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "api.failed", reference);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var refused =
        failure.getCause() instanceof JacksonException mistake
            ? jsonMistakes.explain(mistake)
            : new RequestRefused(HttpStatus.BAD_REQUEST, "api.body-missing", null);
    return handleExceptionInternal(failure, problems.of(refused), headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (failure instanceof MethodArgumentTypeMismatchException argument
        && argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
      // An id that cannot be one is an id that nothing has.
      var problem = problems.of(RequestRefused.notHere());
      return handleExceptionInternal(failure, problem, headers, HttpStatus.NOT_FOUND, request);
    }
    var refused =
        new RequestRefused(
            HttpStatus.BAD_REQUEST,
            "api.parameter-unfit",
            failure.getPropertyName(),
            String.valueOf(failure.getValue()));
    return handleExceptionInternal(failure, problems.of(refused), headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var refused =
        new RequestRefused(
            HttpStatus.BAD_REQUEST, "api.parameter-missing", failure.getParameterName());
    return handleExceptionInternal(failure, problems.of(refused), headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var ours = body instanceof ProblemDetail problem && isOurs(problem) ? problem : null;
    return super.handleExceptionInternal(
        failure, ours == null ? standard(failure, status) : ours, headers, status, request);
  }

  /** What the framework refuses before a controller is asked. */
  private ProblemDetail standard(Exception failure, HttpStatusCode code) {
    var status = HttpStatus.valueOf(code.value());
    return switch (status) {
      case NOT_FOUND -> problems.of(RequestRefused.notHere());
      case METHOD_NOT_ALLOWED -> problems.of(status, "api.method-not-allowed");
      case NOT_ACCEPTABLE -> problems.of(status, "api.not-acceptable");
      case UNSUPPORTED_MEDIA_TYPE ->
          problems.of(
              status,
              "api.media-type-unsupported",
              failure instanceof HttpMediaTypeNotSupportedException unsupported
                      && unsupported.getContentType() != null
                  ? unsupported.getContentType().toString()
                  : "");
      default -> status.is4xxClientError() ? problems.of(status, "api.refused") : failure(failure);
    };
  }

  private static boolean isOurs(ProblemDetail problem) {
    return problem.getProperties() != null && problem.getProperties().containsKey("code");
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.of(problem).build();
  }
}
