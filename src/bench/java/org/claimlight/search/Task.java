package org.claimlight.search;

import java.time.LocalDate;
import java.util.List;

/**
 * Something to be found, in no engine's language.
 *
 * @param words of the query; of a phrase in their order; of a post all of it
 * @param narrowing what its field must have, beside the words
 */
public record Task(Kind kind, List<String> words, Narrowing narrowing) {

  /** How many hits are on a page. */
  public static final int PAGE = 20;

  /** The page that ends with the ten thousandth hit. */
  static final int DEEP = 9_980;

  public enum Kind {
    OR("short OR (3 words)"),
    AND("AND (3 words)"),
    PLAIN("plain words (3, near counts)"),
    PHRASE("phrase"),
    PREFIX("prefix"),
    TYPO("typo (1 of 2 words)"),
    FIELD("field and a word"),
    POST("a whole post"),
    FACETS("OR with 9 facets"),
    HIGHLIGHTS("OR with highlights"),
    SCREEN("plain, facets, highlights"),
    DEEP("deep page (9,980 ff.)");

    final String title;

    Kind(String title) {
      this.title = title;
    }

    public boolean facets() {
      return this == FACETS || this == SCREEN;
    }

    public boolean highlights() {
      return this == HIGHLIGHTS || this == SCREEN;
    }

    public int offset() {
      return this == DEEP ? Task.DEEP : 0;
    }
  }

  /** A condition on one field. */
  public sealed interface Narrowing {

    record None() implements Narrowing {}

    record Claimant(String word) implements Narrowing {}

    record Rated(String id) implements Narrowing {}

    record Marked(LocalDate from, LocalDate to) implements Narrowing {}
  }
}
