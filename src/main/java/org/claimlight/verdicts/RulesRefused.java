package org.claimlight.verdicts;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** Rules that no desk can work by. */
public class RulesRefused extends Refusal {

  private RulesRefused(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(kind, code, field, arguments);
  }

  static RulesRefused quorum(int least, int most) {
    return new RulesRefused(Kind.INVALID, "verdicts.rules.quorum", "quorum", least, most);
  }

  static RulesRefused tooFewLabels(int least) {
    return new RulesRefused(Kind.INVALID, "verdicts.rules.too-few-labels", "scale", least);
  }

  static RulesRefused tooManyLabels(int most) {
    return new RulesRefused(Kind.INVALID, "verdicts.rules.too-many-labels", "scale", most);
  }

  static RulesRefused labelMissing() {
    return new RulesRefused(Kind.INVALID, "verdicts.rules.label-missing", "scale");
  }

  static RulesRefused labelTwice(String label) {
    return new RulesRefused(Kind.INVALID, "verdicts.rules.label-twice", "scale", label);
  }

  static RulesRefused labelInUse(String label) {
    return new RulesRefused(Kind.CONFLICT, "verdicts.rules.label-in-use", "scale", label);
  }

  static RulesRefused labelUnknown(String id) {
    return new RulesRefused(Kind.INVALID, "verdicts.rules.label-unknown", "scale", id);
  }

  static RulesRefused toneUnknown(String tone, String tones) {
    return new RulesRefused(Kind.INVALID, "verdicts.rules.tone-unknown", "scale", tone, tones);
  }

  static RulesRefused ordinalTwice(String label) {
    return new RulesRefused(Kind.INVALID, "verdicts.rules.ordinal-twice", "scale", label);
  }

  static RulesRefused claimReviewValue(String label) {
    return new RulesRefused(Kind.INVALID, "verdicts.rules.claim-review-value", "scale", label);
  }

  static RulesRefused roleCannot(String field) {
    return new RulesRefused(Kind.INVALID, "verdicts.rules.role-cannot", field);
  }

  static RulesRefused mayNotImport() {
    return new RulesRefused(Kind.FORBIDDEN, "verdicts.rules.may-not-import", null);
  }
}
