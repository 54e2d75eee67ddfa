package org.claimlight.matching;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** Something that cannot be said of two claims. */
public class MatchRefused extends Refusal {

  private MatchRefused(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(kind, code, field, arguments);
  }

  static MatchRefused withItself() {
    return new MatchRefused(Kind.INVALID, "matching.with-itself", null);
  }

  static MatchRefused dismissed(int number) {
    return new MatchRefused(Kind.CONFLICT, "matching.dismissed", null, number);
  }

  /** Two claims would come into one family of which somebody said that they are not the same. */
  static MatchRefused contradicts(String one, String other) {
    return new MatchRefused(Kind.CONFLICT, "matching.contradicts", null, one, other);
  }

  static MatchRefused sameByOthers() {
    return new MatchRefused(Kind.CONFLICT, "matching.same-by-others", null);
  }

  /** Another person's word stands against it, which only a deed of its own may take back. */
  static MatchRefused saidOtherwise(boolean same, String by) {
    return new MatchRefused(
        Kind.CONFLICT, same ? "matching.said-same" : "matching.said-different", null, by);
  }

  /** What a notice would take back was taken back already, or said anew by another. */
  static MatchRefused standsNoMore() {
    return new MatchRefused(Kind.CONFLICT, "matching.stands-no-more", null);
  }

  static MatchRefused undecided() {
    return new MatchRefused(Kind.NOT_FOUND, "matching.undecided", null);
  }

  static MatchRefused notSettled() {
    return new MatchRefused(Kind.CONFLICT, "matching.not-settled", null);
  }

  static MatchRefused decisionMissing() {
    return new MatchRefused(Kind.INVALID, "matching.decision-missing", "decision");
  }

  static MatchRefused textMissing() {
    return new MatchRefused(Kind.INVALID, "matching.text-missing", "text");
  }

  static MatchRefused limit(int most) {
    return new MatchRefused(Kind.INVALID, "matching.limit", "limit", most);
  }
}
