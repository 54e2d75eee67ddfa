package org.claimlight.shell.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a request's body, up to a limit, before anything is done with it. */
class BodyLimit extends OncePerRequestFilter {

  /** Holds the largest article even when its JSON escapes every character of two bytes. */
  static final int LARGEST_MB = 8;

  private static final int LARGEST = LARGEST_MB * 1_000_000;

  private final Problems problems;

  BodyLimit(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body =
        request.getContentLengthLong() > LARGEST
            ? null
            : request.getInputStream().readNBytes(LARGEST + 1);
    if (body == null || body.length > LARGEST) {
      problems.write(
          request, response, HttpStatus.CONTENT_TOO_LARGE, "api.body-too-large", LARGEST_MB);
    } else {
      chain.doFilter(new KeptBody(request, body), response);
    }
  }
}
