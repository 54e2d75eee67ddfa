package org.claimlight.search.index;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A query, or a part of one, that cannot be understood or would cost too much. The message's first
 * argument is the place, counted in characters from 1; the second, if any, is the bit in question.
 */
public class QueryMistake extends Refusal {

  private final int at;
  private final int length;
  private final @Nullable String instead;

  private QueryMistake(
      String code, int at, int length, @Nullable String instead, Object... arguments) {
    super(Kind.INVALID, code, "q", withPlace(at, arguments));
    this.at = at;
    this.length = length;
    this.instead = instead;
  }

  /** A mistake that nothing can be made of: the query as a whole is refused. */
  static QueryMistake refused(String code, int at, Object... arguments) {
    return new QueryMistake(code, at, 0, null, arguments);
  }

  /**
   * @param query in which it stands
   * @param end of the bit in question
   */
  static QueryMistake in(String query, int at, int end, String code, Object... arguments) {
    return new QueryMistake(code, at, end - at, null, arguments);
  }

  /** This mistake with what would mend it, in place of the bit in question. */
  QueryMistake mendedBy(String query, String replacement) {
    return mendedBy(query, at, at + length, replacement);
  }

  /** This mistake with what would mend it, in place of what stands between two places. */
  QueryMistake mendedBy(String query, int from, int to, String replacement) {
    String mended = query.substring(0, from) + replacement + query.substring(to);
    Object[] given = arguments().subList(1, arguments().size()).toArray();
    return new QueryMistake(code(), at, length, mended.strip(), given);
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

  /** How many UTF-16 units of the query it is about; 0 when it is about the query as a whole. */
  public int length() {
    return length;
  }

  /** The whole query as it may have been meant; null when there is no telling. */
  public @Nullable String instead() {
    return instead;
  }
}
