package org.claimlight.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOSupplier;

/** The terms of one search: each is looked up once, whether for its frequency or to be searched. */
final class KnownTerms {

  private final IndexSearcher searcher;
  private final Map<Term, TermStates> states = new HashMap<>();

  KnownTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** In how many documents it stands, deleted ones that are not yet merged away included. */
  int documents(Term term) {
    try {
      return states(term).docFreq();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TermQuery query(Term term) {
    try {
      return new TermQuery(term, states(term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TermStates states(Term term) throws IOException {
    TermStates known = states.get(term);
    if (known == null) {
      known = TermStates.build(searcher, term, true);
      states.put(term, known);
    }
    return known;
  }

  /**
   * Whether it stands in a document.
   *
   * @param document within the leaf
   */
  boolean stands(Term term, LeafReaderContext leaf, int document) throws IOException {
    IOSupplier<TermState> place = states(term).get(leaf);
    TermState state = place == null ? null : place.get();
    if (state == null) {
      return false;
    }
    TermsEnum all = Terms.getTerms(leaf.reader(), term.field()).iterator();
    all.seekExact(term.bytes(), state);
    return all.postings(null, PostingsEnum.NONE).advance(document) == document;
  }
}
