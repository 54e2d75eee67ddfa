package org.claimlight.search;

import java.util.UUID;

/** Identifies a saved search. */
public record SavedSearchId(UUID value) {

  static SavedSearchId random() {
    return new SavedSearchId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
