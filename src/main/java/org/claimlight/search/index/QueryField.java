package org.claimlight.search.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A name that may stand before a colon in a query. */
public enum QueryField {
  CLAIMANT,
  RATING,
  STATUS,
  ARTICLE,
  TAG,
  /** Whoever had a hand in the claim. */
  BY,
  PUBLISHER,
  /** A source's title, publisher, quoted words, or site. */
  SOURCE;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<QueryField> byKey(String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(field -> field.key().equals(wanted)).findFirst();
  }
}
