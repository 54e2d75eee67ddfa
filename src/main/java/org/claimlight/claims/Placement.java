package org.claimlight.claims;

import com.fasterxml.jackson.annotation.JsonValue;

/** How surely a claim stands on its words since the article's text last changed. */
public enum Placement {
  /** On the words that were marked, or on those a person has placed it on since. */
  PLACED,
  /** On words that are not quite those that were marked; nobody has said yet that it is right. */
  MOVED,
  /** Nowhere: its words are gone from the text. It waits for a person to place it. */
  ORPHANED;

  @JsonValue
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
