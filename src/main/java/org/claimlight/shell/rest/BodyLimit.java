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

  /** Only where a request's body is a file. */
  static final int LARGEST_FILE_MB = 25;

  private static final String FILES = "/api/v1/articles/files";

  private final Problems problems;

  BodyLimit(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int largestMb = request.getRequestURI().endsWith(FILES) ? LARGEST_FILE_MB : LARGEST_MB;
    int largest = largestMb * 1_000_000;
    byte[] body =
        request.getContentLengthLong() > largest
            ? null
            : request.getInputStream().readNBytes(largest + 1);
    if (body == null || body.length > largest) {
      problems.write(
          request, response, HttpStatus.CONTENT_TOO_LARGE, "api.body-too-large", largestMb);
    } else {
      chain.doFilter(new KeptBody(request, body), response);
    }
  }
}
