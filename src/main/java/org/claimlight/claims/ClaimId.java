package org.claimlight.claims;

import java.util.UUID;

/** Identifies a claim. */
public record ClaimId(UUID value) {

  public static ClaimId random() {
    return new ClaimId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
