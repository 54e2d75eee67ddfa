package org.claimlight.search.index;

/** An index could not be built beside the one there is, which goes on as before. */
public class DraftFailed extends RuntimeException {

  /**
   * @param detail why, for whoever runs the installation
   */
  public DraftFailed(String detail) {
    super(detail);
  }

  public DraftFailed(String detail, Throwable cause) {
    super(detail, cause);
  }

  /** For the log, the health page and administrators. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
