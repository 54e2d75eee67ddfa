package org.claimlight.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.Term;
import org.claimlight.search.index.Facet;
import org.jspecify.annotations.Nullable;

/** What is known of a view of the index as a whole: found out once, and gone with the view. */
final class ReaderStates {

  private final Map<CacheKey, State> states = new ConcurrentHashMap<>();

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
    private final Map<Facet, StringDocValuesReaderState> facets = new EnumMap<>(Facet.class);
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

    /**
     * What maps a segment's values to the whole index's; takes time in proportion to the number of
     * different values.
     */
    synchronized StringDocValuesReaderState facet(Facet facet) throws IOException {
      StringDocValuesReaderState state = facets.get(facet);
      if (state == null) {
        state = new StringDocValuesReaderState(reader, Fields.facet(facet));
        facets.put(facet, state);
      }
      return state;
    }
  }
}
