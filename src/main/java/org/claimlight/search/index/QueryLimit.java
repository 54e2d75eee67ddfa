package org.claimlight.search.index;

import java.util.Locale;

/** What a search may cost at most. Each stands on the page that explains the language. */
public enum QueryLimit {
  /** Characters of a query. */
  LENGTH(2_000),
  /** Words of a query. */
  WORDS(100),
  /** Words of a query that end in a star. */
  PREFIXES(10),
  /** Levels of parentheses and minuses. */
  NESTING(20),
  /** Mistakes that are told. */
  MISTAKES(10),
  /** Seconds after which a search shows what it has. */
  SECONDS(5),
  /** Hits that are counted one by one where no filters are shown. */
  COUNTED(1_000),
  /** Hits of a search that can be seen. */
  HITS(10_000),
  /** Hits on a page, through the API. */
  PAGE(100);

  private final int most;

  QueryLimit(int most) {
    this.most = most;
  }

  public int most() {
    return most;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
