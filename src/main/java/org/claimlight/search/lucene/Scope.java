package org.claimlight.search.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlight.search.index.QueryField;
import org.claimlight.search.index.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Where words are looked for: text fields with their weights, and keys that must match whole.
 *
 * @param words the field of all words, when nothing was said of where
 */
record Scope(Map<String, Float> texts, List<String> keys, @Nullable String words) {

  private static final Scope ANYWHERE = new Scope(WeighedWords.WEIGHTS, List.of(), Fields.ALL);

  private static final Scope ITSELF = new Scope(ownWeights(), List.of(), Fields.OWN);

  static Scope anywhere() {
    return ANYWHERE;
  }

  /** In what is the claim's own: the context is its article's. */
  static Scope itself() {
    return ITSELF;
  }

  private static Map<String, Float> ownWeights() {
    Map<String, Float> own = new HashMap<>(WeighedWords.WEIGHTS);
    own.remove(Fields.CONTEXT);
    return Map.copyOf(own);
  }

  static Scope of(QueryField field) {
    return switch (field) {
      case CLAIMANT -> text(TextField.CLAIMANT);
      case PUBLISHER -> text(TextField.PUBLISHER);
      case ARTICLE -> in(Map.of(Fields.text(TextField.ARTICLE), 1f), List.of(Fields.ARTICLE_ID));
      case BY -> textAndKey(TextField.PERSON);
      case SOURCE -> textAndKey(TextField.SOURCE);
      case TAG -> in(Map.of(), List.of(Fields.key(TextField.TAG)));
      case RATING -> in(Map.of(), List.of(Fields.RATING_KEY));
      case STATUS -> in(Map.of(), List.of(Fields.STATUS_KEY));
      case REVIEWER -> in(Map.of(Fields.REVIEWER, 1f), List.of(Fields.REVIEWER_KEY));
      case LANG -> in(Map.of(), List.of(Fields.LANG_KEY));
      case DISPUTED -> in(Map.of(), List.of(Fields.DISPUTED_KEY));
      // Their values are no words.
      case MARKED, SOURCES -> in(Map.of(), List.of());
    };
  }

  private static Scope in(Map<String, Float> texts, List<String> keys) {
    return new Scope(texts, keys, null);
  }

  private static Scope text(TextField field) {
    return in(Map.of(Fields.text(field), 1f), List.of());
  }

  private static Scope textAndKey(TextField field) {
    return in(Map.of(Fields.text(field), 1f), List.of(Fields.key(field)));
  }

  /** Whether words may stand in any field, as when nothing was said of where. */
  boolean isAnywhere() {
    return words != null;
  }
}
