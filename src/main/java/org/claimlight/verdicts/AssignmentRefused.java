package org.claimlight.verdicts;

import org.claimlight.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** An assignment that cannot be made so. */
public class AssignmentRefused extends Refusal {

  /** The code of the question whether a due time in the past is meant. */
  public static final String PAST = "verdicts.assignment.past";

  private AssignmentRefused(Kind kind, String code, @Nullable String field, Object... arguments) {
    super(kind, code, field, arguments);
  }

  static AssignmentRefused nobody() {
    return new AssignmentRefused(Kind.INVALID, "verdicts.assignment.nobody", "person");
  }

  static AssignmentRefused cannotWork(String name) {
    return new AssignmentRefused(Kind.INVALID, "verdicts.assignment.cannot-work", "person", name);
  }

  static AssignmentRefused past() {
    return new AssignmentRefused(Kind.INVALID, PAST, "due");
  }

  static AssignmentRefused unknown() {
    return new AssignmentRefused(Kind.NOT_FOUND, "verdicts.assignment.unknown", null);
  }

  static AssignmentRefused notYours() {
    return new AssignmentRefused(Kind.FORBIDDEN, "verdicts.assignment.not-yours", null);
  }
}
