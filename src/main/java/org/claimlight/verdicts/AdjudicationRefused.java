package org.claimlight.verdicts;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** A decision that the person may not take, or not so. */
public class AdjudicationRefused extends Refusal {

  private AdjudicationRefused(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(kind, code, field, arguments);
  }

  static AdjudicationRefused notDisputed() {
    return new AdjudicationRefused(Kind.CONFLICT, "verdicts.adjudication.not-disputed", null);
  }

  static AdjudicationRefused party() {
    return new AdjudicationRefused(Kind.FORBIDDEN, "verdicts.adjudication.party", null);
  }

  static AdjudicationRefused editorNeeded() {
    return new AdjudicationRefused(Kind.FORBIDDEN, "verdicts.adjudication.editor-needed", null);
  }

  static AdjudicationRefused causeMissing() {
    return new AdjudicationRefused(Kind.INVALID, "verdicts.adjudication.cause-missing", "cause");
  }

  static AdjudicationRefused none() {
    return new AdjudicationRefused(Kind.NOT_FOUND, "verdicts.adjudication.none", null);
  }

  static AdjudicationRefused nobodyNamed() {
    return new AdjudicationRefused(Kind.INVALID, "verdicts.adjudication.nobody-named", "person");
  }

  static AdjudicationRefused editorIsFree(String names) {
    return new AdjudicationRefused(
        Kind.CONFLICT, "verdicts.adjudication.editor-is-free", "person", names);
  }

  static AdjudicationRefused namedParty(String name) {
    return new AdjudicationRefused(
        Kind.INVALID, "verdicts.adjudication.named-party", "person", name);
  }

  static AdjudicationRefused namedCannot(String name) {
    return new AdjudicationRefused(
        Kind.INVALID, "verdicts.adjudication.named-cannot", "person", name);
  }
}
