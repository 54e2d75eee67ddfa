package org.claimlight.shell;

/** Somebody changed the thing after the person who now wants to change it had looked at it. */
public class StaleChange extends Refusal {

  private final long current;

  /**
   * @param code key of the message that names the thing
   * @param current the version the thing has now
   */
  public StaleChange(String code, long current) {
    super(Kind.STALE, code, null);
    this.current = current;
  }

  public long current() {
    return current;
  }
}
