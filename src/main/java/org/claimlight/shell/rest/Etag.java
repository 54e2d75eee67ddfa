package org.claimlight.shell.rest;

import java.util.Arrays;
import org.claimlight.shell.StaleChange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The strong entity tag of a thing that has a version: the version in quotation marks. See RFC 9110
 * sections 8.8.3 and 13.1.1.
 */
public final class Etag {

  private Etag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Checks what a change was made on. The service checks the version again in its transaction, so
   * that nothing slips in between.
   *
   * @param ifMatch the request's {@code If-Match}: entity tags, or {@code *} for whatever is there
   * @param current the version the thing has
   * @param stale code of the message for a version that is gone
   * @return the version to change
   * @throws RequestRefused without the header
   * @throws StaleChange when no tag is the current one
   */
  public static long required(@Nullable String ifMatch, long current, String stale) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new RequestRefused(
          HttpStatus.PRECONDITION_REQUIRED, "api.if-match-missing", "If-Match");
    }
    boolean matches =
        ifMatch.strip().equals("*")
            || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(of(current)::equals);
    if (!matches) {
      throw new StaleChange(stale, current);
    }
    return current;
  }
}
