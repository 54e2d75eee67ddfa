package org.claimlight.verdicts;

import java.util.UUID;

/** Identifies a review. */
public record ReviewId(UUID value) {

  public static ReviewId random() {
    return new ReviewId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
