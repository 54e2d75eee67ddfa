package org.claimlight.verdicts;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** A verdict or a review that the desk's rules do not take. */
public class VerdictRefused extends Refusal {

  private VerdictRefused(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(kind, code, field, arguments);
  }

  static VerdictRefused ratingMissing() {
    return new VerdictRefused(Kind.INVALID, "verdicts.rating-missing", "rating");
  }

  static VerdictRefused notOnScale(String rating, String scale) {
    return new VerdictRefused(Kind.INVALID, "verdicts.not-on-scale", "rating", rating, scale);
  }

  static VerdictRefused sourceOfAnotherClaim() {
    return new VerdictRefused(Kind.INVALID, "verdicts.source-unknown", "sources");
  }

  static VerdictRefused ratedAlready() {
    return new VerdictRefused(Kind.CONFLICT, "verdicts.rated-already", null);
  }

  static VerdictRefused notYours() {
    return new VerdictRefused(Kind.FORBIDDEN, "verdicts.not-yours", null);
  }

  static VerdictRefused ownVerdict() {
    return new VerdictRefused(Kind.FORBIDDEN, "verdicts.own-verdict", null);
  }

  static VerdictRefused decisionMissing() {
    return new VerdictRefused(Kind.INVALID, "verdicts.decision-missing", "decision");
  }

  static VerdictRefused contradictsOwnVerdict(String ownRating) {
    return new VerdictRefused(
        Kind.CONFLICT, "verdicts.contradicts-own-verdict", "decision", ownRating);
  }

  static VerdictRefused agreedWithAnother(String otherRating) {
    return new VerdictRefused(
        Kind.CONFLICT, "verdicts.agreed-with-another", "decision", otherRating);
  }

  static VerdictRefused reviewed() {
    return new VerdictRefused(Kind.CONFLICT, "verdicts.reviewed", null);
  }

  static VerdictRefused outdated() {
    return new VerdictRefused(Kind.CONFLICT, "verdicts.outdated", "decision");
  }

  static VerdictRefused notOutdated() {
    return new VerdictRefused(Kind.CONFLICT, "verdicts.not-outdated", null);
  }

  static VerdictRefused claimChanged() {
    return new VerdictRefused(Kind.CONFLICT, "verdicts.claim-changed", null);
  }

  static VerdictRefused retired(String label) {
    return new VerdictRefused(Kind.INVALID, "verdicts.retired", "rating", label);
  }

  static VerdictRefused verdictWithoutDisagreement() {
    return new VerdictRefused(Kind.INVALID, "verdicts.verdict-without-disagreement", "ownVerdict");
  }

  static VerdictRefused blind() {
    return new VerdictRefused(Kind.CONFLICT, "verdicts.blind", null);
  }

  static VerdictRefused unknown() {
    return new VerdictRefused(Kind.NOT_FOUND, "verdicts.unknown", null);
  }
}
