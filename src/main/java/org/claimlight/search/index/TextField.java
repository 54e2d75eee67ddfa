package org.claimlight.search.index;

import java.util.Locale;

/** The words of a claim, told apart by where they stand. The order is that of their weight. */
public enum TextField {
  QUOTE,
  STATEMENT,
  CLAIMANT,
  ARTICLE,
  TAG,
  SOURCE,
  RATIONALE,
  COMMENT,
  PERSON,
  PUBLISHER,
  CONTEXT;

  /** Its name in the API. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
