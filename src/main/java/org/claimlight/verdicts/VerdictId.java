package org.claimlight.verdicts;

import java.util.UUID;

/** Identifies a verdict. */
public record VerdictId(UUID value) {

  public static VerdictId random() {
    return new VerdictId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
