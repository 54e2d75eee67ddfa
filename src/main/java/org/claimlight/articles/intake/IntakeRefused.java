package org.claimlight.articles.intake;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** A file or a page that cannot be read, and which of the many reasons it was. */
public class IntakeRefused extends Refusal {

  /** The field of what is read by its address. */
  static final String URL = "url";

  /** The field of what is read from a file. */
  static final String FILE = "file";

  private IntakeRefused(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(kind, code, field, arguments);
  }

  static IntakeRefused file(String reason, Object... arguments) {
    return new IntakeRefused(Kind.INVALID, "articles.file-" + reason, FILE, arguments);
  }

  static IntakeRefused page(String reason, Object... arguments) {
    return new IntakeRefused(Kind.INVALID, "articles.url-" + reason, URL, arguments);
  }
}
