package org.claimlight.claims;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** A mark that cannot be made, or a change that a claim does not take. */
public class ClaimRefused extends Refusal {

  private ClaimRefused(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(kind, code, field, arguments);
  }

  static ClaimRefused selectionEmpty() {
    return new ClaimRefused(Kind.INVALID, "claims.selection-empty", "spans");
  }

  static ClaimRefused selectionOutside(int length) {
    return new ClaimRefused(Kind.INVALID, "claims.selection-outside", "spans", length);
  }

  static ClaimRefused selectionTooLong(int atMost) {
    return new ClaimRefused(Kind.INVALID, "claims.selection-too-long", "spans", atMost);
  }

  static ClaimRefused selectionOverlapsItself() {
    return new ClaimRefused(Kind.INVALID, "claims.selection-overlaps", "spans");
  }

  static ClaimRefused wordsDiffer() {
    return new ClaimRefused(Kind.INVALID, "claims.words-differ", "spans");
  }

  static ClaimRefused wordsNotFound() {
    return new ClaimRefused(Kind.INVALID, "claims.words-not-found", "quote");
  }

  static ClaimRefused wordsAmbiguous(int times) {
    return new ClaimRefused(Kind.INVALID, "claims.words-ambiguous", "quote", times);
  }

  static ClaimRefused textChanged() {
    return new ClaimRefused(Kind.CONFLICT, "claims.text-changed", null);
  }

  static ClaimRefused reasonMissing() {
    return new ClaimRefused(Kind.INVALID, "claims.reason-missing", "reason");
  }

  static ClaimRefused tooManyTags(int atMost) {
    return new ClaimRefused(Kind.INVALID, "claims.too-many-tags", "tags", atMost);
  }

  static ClaimRefused editorNeeded() {
    return new ClaimRefused(Kind.FORBIDDEN, "claims.editor-needed", null);
  }

  static ClaimRefused inStatus(ClaimStatus status) {
    return new ClaimRefused(Kind.CONFLICT, "claims.not-while-" + status.slug(), null);
  }

  static ClaimRefused notMoved() {
    return new ClaimRefused(Kind.CONFLICT, "claims.not-moved", null);
  }

  static ClaimRefused splitsCharacter() {
    return new ClaimRefused(Kind.INVALID, "claims.splits-character", "spans");
  }

  static ClaimRefused unknown() {
    return new ClaimRefused(Kind.NOT_FOUND, "claims.unknown", null);
  }
}
