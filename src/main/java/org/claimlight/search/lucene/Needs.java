package org.claimlight.search.lucene;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words of which a document must have one at least, or it cannot match a query. Most stored
 * queries are ruled out by them, for the price of looking up the document's own words.
 */
final class Needs {

  /** Empty when a document without any known word may match. */
  static Optional<Set<Term>> of(Query query) {
    return switch (query) {
      case TermQuery one -> Optional.of(Set.of(one.getTerm()));
      // Each of its words must be there; one is enough to rule it out.
      case PhraseQuery phrase when phrase.getTerms().length > 0 ->
          Optional.of(Set.of(phrase.getTerms()[0]));
      case BoostQuery boosted -> of(boosted.getQuery());
      case DisjunctionMaxQuery some -> any(some.getDisjuncts());
      case BooleanQuery parts -> of(parts);
      default -> Optional.empty();
    };
  }

  /** Of what must all be there, the part with the fewest words; else one of what may be. */
  private static Optional<Set<Term>> of(BooleanQuery parts) {
    Optional<Set<Term>> least = Optional.empty();
    boolean isRequired = false;
    for (BooleanClause part : parts) {
      if (part.isRequired()) {
        isRequired = true;
        Optional<Set<Term>> needed = of(part.query());
        if (needed.isPresent() && (least.isEmpty() || needed.get().size() < least.get().size())) {
          least = needed;
        }
      }
    }
    if (isRequired && (least.isPresent() || parts.getMinimumNumberShouldMatch() == 0)) {
      return least;
    }
    return any(parts.getClauses(BooleanClause.Occur.SHOULD));
  }

  private static Optional<Set<Term>> any(Iterable<Query> parts) {
    Set<Term> words = new HashSet<>();
    for (Query part : parts) {
      Optional<Set<Term>> needed = of(part);
      if (needed.isEmpty()) {
        return Optional.empty();
      }
      words.addAll(needed.get());
    }
    return Optional.of(words);
  }

  private Needs() {}
}
