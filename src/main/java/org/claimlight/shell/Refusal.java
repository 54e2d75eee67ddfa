package org.claimlight.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the product will not do, said in a fact-checker's words. A subclass names the fact; its
 * {@code code} is the key of the message in the bundles and the last segment of the problem's type
 * in the HTTP API, so that screen and API say the same.
 */
public abstract class Refusal extends RuntimeException {

  /**
   * What sort of refusal it is; the API answers 400, 404, 409, 412, 403 and 401 for them, in this
   * order.
   */
  public enum Kind {
    INVALID,
    NOT_FOUND,
    CONFLICT,
    STALE,
    FORBIDDEN,
    UNAUTHENTICATED
  }

  private final Kind kind;
  private final String code;
  private final @Nullable String field;
  private final List<Object> arguments;

  /**
   * @param code key of the message, such as {@code claims.selection-empty}
   * @param field the input it is about, such as {@code statement}; null when it is about none
   * @param arguments for the message's placeholders
   */
  protected Refusal(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(code);
    this.kind = kind;
    this.code = code;
    this.field = field;
    this.arguments = List.of(arguments);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public @Nullable String field() {
    return field;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
