package org.claimlight.evidence;

import java.util.UUID;

/** Identifies a source. */
public record SourceId(UUID value) {

  public static SourceId random() {
    return new SourceId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
