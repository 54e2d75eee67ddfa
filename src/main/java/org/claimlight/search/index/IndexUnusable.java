package org.claimlight.search.index;

import org.claimlight.shell.Refusal;

/** The index is damaged, gone, or not open. It is rebuilt from the database by itself. */
public class IndexUnusable extends Refusal {

  private final String detail;

  public IndexUnusable(String detail) {
    super(Kind.CONFLICT, "search.index-unusable", null);
    this.detail = detail;
  }

  public IndexUnusable(String detail, Throwable cause) {
    this(detail);
    initCause(cause);
  }

  /** For the log and the health page; not for a fact-checker. */
  public String detail() {
    return detail;
  }

  @Override
  public String getMessage() {
    return detail;
  }
}
