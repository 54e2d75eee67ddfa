package org.claimlight.shell.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that the API does not take as HTTP or JSON, whatever it asks for. What the domain
 * refuses is a {@link org.claimlight.shell.Refusal}.
 */
public class RequestRefused extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final @Nullable String field;
  private final List<Object> arguments;

  /**
   * @param code key of the message
   * @param field path of the JSON member, or name of the parameter or header, that it is about
   */
  public RequestRefused(
      HttpStatus status, String code, @Nullable String field, Object... arguments) {
    super(code);
    this.status = status;
    this.code = code;
    this.field = field;
    this.arguments = List.of(arguments);
  }

  /** Nothing is at this address. */
  public static RequestRefused notHere() {
    return new RequestRefused(HttpStatus.NOT_FOUND, "api.not-here", null);
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  @Nullable String field() {
    return field;
  }

  List<Object> arguments() {
    return arguments;
  }
}
