package org.claimlight.accounts;

/** Reads for tests what a new installation writes to its log alone. */
public final class Codes {

  private Codes() {}

  public static String renew(FirstRun firstRun) {
    return firstRun.renewCode();
  }
}
