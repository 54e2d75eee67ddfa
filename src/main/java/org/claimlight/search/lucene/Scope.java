package org.claimlight.search.lucene;

import java.util.List;
import java.util.Map;
import org.claimlight.search.index.QueryField;
import org.claimlight.search.index.TextField;

/** Where words are looked for: text fields with their weights, and keys that must match whole. */
record Scope(Map<String, Float> texts, List<String> keys) {

  private static final Scope ANYWHERE = new Scope(WeighedWords.WEIGHTS, List.of());

  static Scope anywhere() {
    return ANYWHERE;
  }

  static Scope of(QueryField field) {
    return switch (field) {
      case CLAIMANT -> text(TextField.CLAIMANT);
      case PUBLISHER -> text(TextField.PUBLISHER);
      case ARTICLE ->
          new Scope(Map.of(Fields.text(TextField.ARTICLE), 1f), List.of(Fields.ARTICLE_ID));
      case BY -> textAndKey(TextField.PERSON);
      case SOURCE -> textAndKey(TextField.SOURCE);
      case TAG -> new Scope(Map.of(), List.of(Fields.key(TextField.TAG)));
      case RATING -> new Scope(Map.of(), List.of(Fields.RATING_KEY));
      case STATUS -> new Scope(Map.of(), List.of(Fields.STATUS_KEY));
      case REVIEWER -> new Scope(Map.of(Fields.REVIEWER, 1f), List.of(Fields.REVIEWER_KEY));
      case LANG -> new Scope(Map.of(), List.of(Fields.LANG_KEY));
      case DISPUTED -> new Scope(Map.of(), List.of(Fields.DISPUTED_KEY));
      // Their values are no words.
      case MARKED, SOURCES -> new Scope(Map.of(), List.of());
    };
  }

  private static Scope text(TextField field) {
    return new Scope(Map.of(Fields.text(field), 1f), List.of());
  }

  private static Scope textAndKey(TextField field) {
    return new Scope(Map.of(Fields.text(field), 1f), List.of(Fields.key(field)));
  }

  /** Whether words may stand in any field, as when nothing was said of where. */
  boolean isAnywhere() {
    return this == ANYWHERE;
  }
}
