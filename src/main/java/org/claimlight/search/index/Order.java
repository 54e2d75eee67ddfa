package org.claimlight.search.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which hit comes first. */
public enum Order {
  RELEVANCE,
  /** Marked last. */
  NEWEST,
  /** Changed last. */
  ACTIVITY;

  /** Its name in addresses and in the API. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Order> byKey(String key) {
    return Arrays.stream(values()).filter(order -> order.key().equals(key)).findFirst();
  }
}
