package org.claimlight.shell.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Gives a POST with an Idempotency-Key the answer it was given before. See {@link KeptAnswers} for
 * what that rests on, and the IETF draft "The Idempotency-Key HTTP Header Field" for the behaviour:
 * 422 for a key of another request, 409 for one whose request is still under work.
 */
class IdempotencyFilter extends OncePerRequestFilter {

  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  static final int LONGEST_KEY = 255;

  private final KeptAnswers answers;
  private final Problems problems;
  private final HandlerExceptionResolver errors;

  IdempotencyFilter(KeptAnswers answers, Problems problems, HandlerExceptionResolver errors) {
    this.answers = answers;
    this.problems = problems;
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || request.getHeader(KEY) == null
        || request.getUserPrincipal() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = Objects.requireNonNull(request.getHeader(KEY)).strip();
    var person = Objects.requireNonNull(request.getUserPrincipal()).getName();
    if (!key.matches("[!-~]{1," + LONGEST_KEY + "}")) {
      problems.write(request, response, HttpStatus.BAD_REQUEST, "api.key-unfit", LONGEST_KEY);
      return;
    }
    var kept = answers.find(person, key);
    if (kept.isEmpty()) {
      var answer = new ContentCachingResponseWrapper(response);
      try {
        if (answers.once(person, key, () -> answered(request, answer, chain))) {
          answer.copyBodyToResponse();
          return;
        }
      } catch (DataAccessException | TransactionException notCommitted) {
        // The answer that was made says what did not come to be: it is thrown away.
        response.reset();
        errors.resolveException(request, response, null, notCommitted);
        return;
      }
      // Somebody else took the key since, and has done the work by now.
      kept = answers.find(person, key);
    }
    if (kept.isEmpty()) {
      problems.write(request, response, HttpStatus.CONFLICT, "api.key-under-work");
    } else {
      repeat(request, response, kept.get());
    }
  }

  private static Optional<KeptAnswer> answered(
      HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (!HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
      return Optional.empty();
    }
    boolean confidential = isConfidential(request);
    var headers = new HashMap<String, @Nullable String>();
    headers.put(HttpHeaders.CONTENT_TYPE, response.getContentType());
    headers.put(HttpHeaders.LOCATION, response.getHeader(HttpHeaders.LOCATION));
    headers.put(HttpHeaders.ETAG, response.getHeader(HttpHeaders.ETAG));
    return Optional.of(
        new KeptAnswer(
            confidential ? null : hash(request),
            response.getStatus(),
            headers,
            confidential
                ? null
                : new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
  }

  private void repeat(HttpServletRequest request, HttpServletResponse response, KeptAnswer kept)
      throws IOException {
    if (kept.isConfidential()) {
      problems.write(request, response, HttpStatus.CONFLICT, "api.key-confidential");
      return;
    }
    if (!hash(request).equals(kept.requestHash())) {
      problems.write(
          request, response, HttpStatus.UNPROCESSABLE_CONTENT, "api.key-of-another-request");
      return;
    }
    response.setStatus(kept.status());
    response.setHeader(REPLAYED, "true");
    kept.headers()
        .forEach(
            (name, value) -> {
              if (value != null) {
                response.setHeader(name, value);
              }
            });
    if (kept.body() != null) {
      response.getOutputStream().write(kept.body().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isConfidential(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
            instanceof HandlerMethod handler
        && handler.hasMethodAnnotation(Confidential.class);
  }

  /** What makes two requests the same one: where they go and what they carry. */
  private static String hash(HttpServletRequest request) {
    var kept = Objects.requireNonNull(WebUtils.getNativeRequest(request, KeptBody.class));
    var head =
        request.getRequestURI()
            + "?"
            + Objects.requireNonNullElse(request.getQueryString(), "")
            + "\n"
            + Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_MATCH), "")
            + "\n";
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(kept.body()));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
