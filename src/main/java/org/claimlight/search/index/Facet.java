package org.claimlight.search.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a search can be narrowed by. A facet's values are ids or plain texts, never labels. */
public enum Facet {
  /** Where the claim stands. While none is chosen, dismissed claims are left out. */
  STATUS,
  RATING,
  ARTICLE,
  CLAIMANT,
  TAG,
  PERSON,
  PUBLISHER,
  LANG,
  /** The month it was marked in, such as {@code 2025-03}; values in the order of time. */
  MONTH;

  /** Its name in addresses and in the API. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Facet> byKey(String key) {
    return Arrays.stream(values()).filter(facet -> facet.key().equals(key)).findFirst();
  }
}
