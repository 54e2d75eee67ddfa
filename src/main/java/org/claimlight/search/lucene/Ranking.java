package org.claimlight.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.claimlight.search.index.ClaimQuery;
import org.claimlight.search.index.ClaimQuery.All;
import org.claimlight.search.index.ClaimQuery.Any;
import org.claimlight.search.index.ClaimQuery.Days;
import org.claimlight.search.index.ClaimQuery.Everything;
import org.claimlight.search.index.ClaimQuery.In;
import org.claimlight.search.index.ClaimQuery.Loose;
import org.claimlight.search.index.ClaimQuery.Not;
import org.claimlight.search.index.ClaimQuery.Numbers;
import org.claimlight.search.index.ClaimQuery.Phrase;
import org.claimlight.search.index.ClaimQuery.Prefix;
import org.claimlight.search.index.ClaimQuery.Word;
import org.claimlight.search.lucene.Readings.Position;

/**
 * What a claim counts that answers a query: what it has of the words, by where they stand. It adds
 * up. What is only true or not (a status, a month) counts nothing.
 */
final class Ranking {

  /** The word as typed counts this much beyond its stem, in what the claim itself says. */
  private static final float EXACT = 0.5f;

  private static final Set<String> EXACT_IN = Set.of(Fields.QUOTE, Fields.STATEMENT);

  /** Loose words that stand together count extra; at most so many places apart. */
  private static final int NEAR = 3;

  /** Beyond so many words their standing together says nothing, and costs. */
  private static final int MOST_NEAR = 12;

  /** What is found by a likely typo counts so much of what is found as typed. */
  private static final float CORRECTED = 0.6f;

  /** Lucene bounds the clauses of a query; what decides whether a claim answers has the rest. */
  private static final int MOST = IndexSearcher.getMaxClauseCount() * 3 / 4;

  private final Words words;
  private final List<Query> clauses = new ArrayList<>();
  private boolean isWhole = true;

  Ranking(Words words) {
    this.words = words;
  }

  List<Query> clauses() {
    return clauses;
  }

  /** False when there would have been more clauses than there may be. */
  boolean isWhole() {
    return isWhole;
  }

  /** Whether exactly those claims answer the query that one of its clauses finds. */
  static boolean isAnswer(ClaimQuery query, Scope scope) {
    return switch (query) {
      case Word _, Phrase _, Prefix _ -> scope.keys().isEmpty();
      case Any any -> any.parts().stream().allMatch(part -> isAnswer(part, scope));
      case In in -> isAnswer(in.query(), Scope.of(in.field()));
      case Loose _, All _, Not _, Everything _, Days _, Numbers _ -> false;
    };
  }

  /** Whether one of the clauses at least finds each claim that answers. */
  static boolean countsAlways(ClaimQuery query, Scope scope) {
    return switch (query) {
      case Word _, Phrase _, Prefix _, Loose _ -> scope.keys().isEmpty();
      case All all -> all.parts().stream().anyMatch(part -> countsAlways(part, scope));
      case Any any -> any.parts().stream().allMatch(part -> countsAlways(part, scope));
      case In in -> countsAlways(in.query(), Scope.of(in.field()));
      case Not _, Everything _, Days _, Numbers _ -> false;
    };
  }

  void add(ClaimQuery query, Scope scope) {
    switch (query) {
      case Word word -> word(word.text(), scope);
      case Phrase phrase -> inOrder(phrase.text(), scope, 1);
      case Prefix prefix -> prefix(prefix.text(), scope);
      case Loose loose -> loose(loose, scope);
      case All all -> all.parts().forEach(part -> add(part, scope));
      case Any any -> any.parts().forEach(part -> add(part, scope));
      case In in -> add(in.query(), Scope.of(in.field()));
      case Not _, Everything _, Days _, Numbers _ -> {
        // Is true or not.
      }
    }
  }

  private void loose(Loose loose, Scope scope) {
    List<String> wanted = words.wanted(loose);
    wanted.forEach(word -> word(word, scope));
    if (wanted.size() > 1 && loose.words().size() <= MOST_NEAR) {
      String all = String.join(" ", loose.words().stream().map(Word::text).toList());
      for (List<Position> positions : words.readings(all)) {
        scope
            .texts()
            .forEach((field, weight) -> add(Queries.stems(field, positions, NEAR), weight));
      }
    }
  }

  private void word(String text, Scope scope) {
    if (scope.isAnywhere() && words.isTypo(text)) {
      words.meant(text).forEach(correction -> inOrder(correction, scope, CORRECTED));
    } else {
      inOrder(text, scope, 1);
    }
  }

  private void inOrder(String text, Scope scope, float share) {
    Set<Query> added = new HashSet<>();
    for (List<Position> positions : words.readings(text)) {
      scope
          .texts()
          .forEach(
              (field, weight) -> {
                if (positions.size() == 1) {
                  word(field, positions.getFirst(), weight * share, added);
                } else {
                  phrase(field, positions, weight * share, added);
                }
              });
    }
  }

  /**
   * Every text of the language that has the word as it stands has its stem, and the others are
   * found by their own language's reading: so both may simply add up. Where the field knows the
   * stem in this one form only, one list of documents says it all.
   */
  private void word(String field, Position position, float weight, Set<Query> added) {
    Term exact = new Term(field, position.exact());
    if (position.stem() == null) {
      add(exact, weight, added);
      return;
    }
    Term stem = new Term(field, position.stem());
    int asItStands = EXACT_IN.contains(field) ? words.count(exact) : 0;
    if (asItStands > 0 && words.areOfOneLanguage() && asItStands == words.count(stem)) {
      add(stem, weight * (1 + EXACT), added);
      return;
    }
    add(stem, weight, added);
    if (asItStands > 0) {
      add(exact, weight * EXACT, added);
    }
  }

  private void add(Term term, float weight, Set<Query> added) {
    Query query = words.query(term);
    if (words.mayStand(term) && added.add(query)) {
      add(query, weight);
    }
  }

  /** A phrase of "tax cuts" finds a "tax cut", after "tax cuts". */
  private void phrase(String field, List<Position> positions, float weight, Set<Query> added) {
    if (!positions.stream()
        .allMatch(position -> words.mayStand(new Term(field, position.stemOrExact())))) {
      return;
    }
    Query stems = Queries.stems(field, positions, 0);
    if (added.add(stems)) {
      add(stems, weight);
    }
    if (EXACT_IN.contains(field)
        && positions.stream().allMatch(at -> words.count(new Term(field, at.exact())) > 0)) {
      PhraseQuery.Builder exact = new PhraseQuery.Builder();
      positions.forEach(position -> exact.add(new Term(field, position.exact()), position.at()));
      Query asTyped = exact.build();
      if (added.add(asTyped)) {
        add(asTyped, weight * EXACT);
      }
    }
  }

  private void prefix(String text, Scope scope) {
    List<Position> positions = Words.beginnings(text);
    if (positions.size() > 1) {
      inOrder(text, scope, 1);
      return;
    }
    for (Position one : positions) {
      scope
          .texts()
          .forEach((field, weight) -> add(new PrefixQuery(new Term(field, one.exact())), weight));
    }
  }

  private void add(Query clause, float weight) {
    if (clauses.size() < MOST) {
      clauses.add(weight == 1 ? clause : new BoostQuery(clause, weight));
    } else {
      isWhole = false;
    }
  }
}
