package org.claimlight.search.index;

import org.claimlight.shell.Refusal;

/**
 * A query that cannot be understood, or that would cost too much. The message's first argument is
 * the place, counted in characters from 1; the second, if any, is the bit in question.
 */
public class QueryMistake extends Refusal {

  private final int at;

  QueryMistake(String code, int at, Object... arguments) {
    super(Kind.INVALID, code, "q", withPlace(at, arguments));
    this.at = at;
  }

  private static Object[] withPlace(int at, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = at + 1;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  /** Where in the query the mistake is, in UTF-16 units from 0. */
  public int at() {
    return at;
  }
}
