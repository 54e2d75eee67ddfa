package org.claimlight.shell;

import org.jspecify.annotations.Nullable;

/**
 * Words a person typed, made fit to be kept: trimmed, without control characters, or refused at
 * their field.
 */
public final class Input {

  private Input() {}

  /** The words trimmed; an empty string when there are none. */
  public static String text(@Nullable String words, String field, int atMost) {
    if (words == null) {
      return "";
    }
    var kept =
        words
            .replace("\r\n", "\n")
            .replace('\r', '\n')
            .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
            .strip();
    if (kept.length() > atMost) {
      throw new TooLong(field, kept.length(), atMost);
    }
    return kept;
  }

  /** The words trimmed; null when there are none. */
  public static @Nullable String optional(@Nullable String words, String field, int atMost) {
    var kept = text(words, field, atMost);
    return kept.isEmpty() ? null : kept;
  }

  /** The words trimmed; refused with {@code missing} when there are none. */
  public static String required(@Nullable String words, String field, int atMost, String missing) {
    var kept = text(words, field, atMost);
    if (kept.isEmpty()) {
      throw new Missing(missing, field);
    }
    return kept;
  }

  /** More words than there is room for. */
  public static final class TooLong extends Refusal {
    TooLong(String field, int length, int atMost) {
      super(Kind.INVALID, "shell.too-long", field, length, atMost);
    }
  }

  /** Nothing where something is needed. */
  public static final class Missing extends Refusal {
    Missing(String code, String field) {
      super(Kind.INVALID, code, field);
    }
  }
}
