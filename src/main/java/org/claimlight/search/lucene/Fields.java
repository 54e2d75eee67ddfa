package org.claimlight.search.lucene;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.TextField;

/**
 * The names of the index's fields. A change to what a field holds needs a new {@link #SCHEMA}: an
 * index of another version is rebuilt.
 */
final class Fields {

  static final String SCHEMA = "7";

  static final String CLAIM = "claim";

  /** The same as 16 bytes, quick to read for many documents. */
  static final String CLAIM_ID = "claimId";

  static final String ARTICLE_ID = "articleId";
  static final String CHANGE = "change";

  /** What {@code ClaimDigest} made of the document, to compare it with the database. */
  static final String DIGEST = "digest";

  static final String MARKED_AT = "markedAt";
  static final String UPDATED_AT = "updatedAt";
  static final String PUBLISHED_ON = "publishedOn";
  static final String RATING_LABEL = "ratingLabel";

  /** The code of the language that its text was analysed in. */
  static final String LANGUAGE = "language";

  static final String SOURCE_COUNT = "sourceCount";

  static final String QUOTE = text(TextField.QUOTE);
  static final String STATEMENT = text(TextField.STATEMENT);
  static final String CONTEXT = text(TextField.CONTEXT);

  /** The words of every text field that has no weight of its own. Not stored. */
  static final String REST = "rest";

  /** The words of every text field, as often as they count: see {@link WeighedWords}. */
  static final String ALL = "all";

  /** Which of them stand in the claim's own texts, its context left out. Not stored. */
  static final String OWN = "own";

  /** Every word of the claim, folded but not stemmed, for telling typos. Not stored. */
  static final String WORDS = "words";

  /** The title of its article as a whole, for completing it. Not stored. */
  static final String TITLE = "title";

  /** The names of those who answered verdicts. They stand among the people as well. */
  static final String REVIEWER = "reviewer";

  /** What the claim says, in all the ways it is said: for comparing texts. Not stored. */
  static final String SAYS = "says";

  /** The same as one line of letters, see {@link Letters}. */
  static final String LETTERS = "letters";

  /** What it means. */
  static final String MEANING = "meaning";

  static final String FAMILY = "family";

  private static final Set<TextField> OWN_WEIGHT =
      Set.of(TextField.QUOTE, TextField.STATEMENT, TextField.CONTEXT);

  static String text(TextField field) {
    return "text." + field.key();
  }

  static boolean isInRest(TextField field) {
    return !OWN_WEIGHT.contains(field);
  }

  /** By what its words count. */
  static String weighed(TextField field) {
    return isInRest(field) ? REST : text(field);
  }

  static String facet(Facet facet) {
    return "facet." + facet.key();
  }

  /** For values that are compared as a whole, whatever their case, accents and punctuation. */
  static String key(TextField field) {
    return "key." + field.key();
  }

  static final String STATUS_KEY = "key.status";
  static final String RATING_KEY = "key.rating";
  static final String REVIEWER_KEY = "key.reviewer";
  static final String LANG_KEY = "key.lang";
  static final String DISPUTED_KEY = "key.disputed";

  /** {@code Mostly false}, {@code mostly-false} and {@code MOSTLY_FALSE} have the same key. */
  static String asKey(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}.]+", "-")
        .replaceAll("^-|-$", "");
  }

  private Fields() {}
}
