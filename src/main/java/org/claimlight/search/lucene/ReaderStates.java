package org.claimlight.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.Term;
import org.claimlight.search.index.Facet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a view of the index as a whole: found out once, and gone with the view; and what
 * outlasts it.
 */
final class ReaderStates {

  private final Map<CacheKey, State> states = new ConcurrentHashMap<>();
  private final Map<Facet, FacetValues> values =
      Arrays.stream(Facet.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(), facet -> new FacetValues(Fields.facet(facet))));

  /** The facet's values, numbered over all views. */
  FacetValues values(Facet facet) {
    return Objects.requireNonNull(values.get(facet));
  }

  State of(IndexReader reader) {
    CacheKey key = reader.getReaderCacheHelper().getKey();
    State known = states.get(key);
    if (known != null) {
      return known;
    }
    State fresh = new State(reader);
    State other = states.putIfAbsent(key, fresh);
    if (other != null) {
      return other;
    }
    reader.getReaderCacheHelper().addClosedListener(states::remove);
    return fresh;
  }

  static final class State {

    private final IndexReader reader;
    private @Nullable Set<Language> languages;

    private State(IndexReader reader) {
      this.reader = reader;
    }

    /** The languages of its claims. */
    synchronized Set<Language> languages() throws IOException {
      Set<Language> known = languages;
      if (known == null) {
        known = EnumSet.noneOf(Language.class);
        for (Language language : Language.values()) {
          if (reader.docFreq(new Term(Fields.LANGUAGE, language.code())) > 0) {
            known.add(language);
          }
        }
        languages = known;
      }
      return known;
    }
  }
}
