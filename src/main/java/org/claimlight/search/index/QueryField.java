package org.claimlight.search.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
  /** Whoever answered a verdict on it. */
  REVIEWER,
  PUBLISHER,
  /** A source's title, publisher, quoted words, or site. */
  SOURCE,
  /** The article's language, as its code. */
  LANG,
  /** Whether people disagree, or did: {@code yes} or {@code no}. */
  DISPUTED,
  /**
   * The days on which it was marked: {@code 2025}, {@code 2025-03..2025-04}, {@code 2025-03-14..}
   */
  MARKED,
  /** How many sources it has: {@code 0}, {@code 1..3}, {@code 2..} */
  SOURCES;

  /** The only values of {@link #DISPUTED}. */
  public static final List<String> YES_OR_NO = List.of("yes", "no");

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its values are days or numbers, from one to another. */
  boolean isStretch() {
    return this == MARKED || this == SOURCES;
  }

  static Optional<QueryField> byKey(String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(field -> field.key().equals(wanted)).findFirst();
  }

  /** The field that a misspelt name may mean. */
  static Optional<QueryField> near(String name) {
    return Spelling.nearest(
            Arrays.stream(values()).map(QueryField::key).toList(), name.toLowerCase(Locale.ROOT))
        .flatMap(QueryField::byKey);
  }

  /** The fields whose name begins like this, in the order of the alphabet. */
  public static List<QueryField> beginningWith(String start) {
    String wanted = start.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(field -> field.key().startsWith(wanted))
        .sorted(Comparator.comparing(QueryField::key))
        .toList();
  }
}
