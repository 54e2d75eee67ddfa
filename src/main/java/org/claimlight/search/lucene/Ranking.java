package org.claimlight.search.lucene;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
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
import org.claimlight.search.index.ClaimQuery.Itself;
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

  /**
   * The word as typed counts this much beyond its stem, less than another word would: whichever is
   * rare, a claim with both words of a query in other forms is nearer than one with one as typed.
   */
  private static final float EXACT = 0.2f;

  /** What the claim itself says: here it counts how words stand together. */
  private static final Set<String> SAID = Set.of(Fields.QUOTE, Fields.STATEMENT);

  /**
   * What is looked for in one field after the other (phrases, prefixes) has the fields' weights;
   * this brings them to the scale of weighed words, where no word counts over one whole.
   */
  private static final float APART = 0.4f;

  /** Loose words that stand together count extra; at most so many places apart. */
  private static final int NEAR = 3;

  /** Beyond so many words their standing together says nothing, and costs. */
  private static final int MOST_NEAR = 12;

  /** What is found by a likely typo counts so much of what is found as typed. */
  private static final float CORRECTED = 0.6f;

  /** Lucene bounds the clauses of a query; what decides whether a claim answers has the rest. */
  private static final int MOST = IndexSearcher.getMaxClauseCount() * 3 / 4;

  private final Words words;
  private final Map<Query, Float> clauses = new LinkedHashMap<>();
  private boolean isWhole = true;

  Ranking(Words words) {
    this.words = words;
  }

  /** With what each counts. */
  Map<Query, Float> clauses() {
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
      case Loose _, All _, Not _, Itself _, Everything _, Days _, Numbers _ -> false;
    };
  }

  /** Whether one of the clauses at least finds each claim that answers. */
  static boolean countsAlways(ClaimQuery query, Scope scope) {
    return switch (query) {
      case Word _, Phrase _, Prefix _, Loose _ -> scope.keys().isEmpty();
      case All all -> all.parts().stream().anyMatch(part -> countsAlways(part, scope));
      case Any any -> any.parts().stream().allMatch(part -> countsAlways(part, scope));
      case In in -> countsAlways(in.query(), Scope.of(in.field()));
      case Itself itself -> countsAlways(itself.query(), scope);
      case Not _, Everything _, Days _, Numbers _ -> false;
    };
  }

  /**
   * The words that a claim must have, all of them, to answer the query, if that is all it asks.
   *
   * @return empty when it asks for more, or otherwise
   */
  Set<Term> needed(ClaimQuery query) {
    List<ClaimQuery> parts =
        switch (query) {
          case Word word -> List.of(word);
          case All all -> all.parts();
          case Loose loose when words.enough(loose) == words.wanted(loose).size() ->
              words.wanted(loose).stream().<ClaimQuery>map(Word::new).toList();
          default -> List.of();
        };
    Set<Term> needed = new HashSet<>();
    for (ClaimQuery part : parts) {
      List<Term> forms =
          part instanceof Word word
              ? words.meant(word.text()).stream().flatMap(it -> words.forms(it).stream()).toList()
              : List.of();
      if (forms.size() != 1) {
        return Set.of();
      }
      needed.addAll(forms);
    }
    return needed;
  }

  void add(ClaimQuery query, Scope scope) {
    switch (query) {
      case Word word -> word(word.text(), scope);
      case Phrase phrase -> inOrder(phrase.text(), scope);
      case Prefix prefix -> prefix(prefix.text(), scope);
      case Loose loose -> loose(loose, scope);
      case All all -> all.parts().forEach(part -> add(part, scope));
      case Any any -> any.parts().forEach(part -> add(part, scope));
      case In in -> add(in.query(), Scope.of(in.field()));
      case Itself itself -> add(itself.query(), scope);
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
        weights(scope)
            .forEach(
                (field, weight) -> {
                  if (SAID.contains(field) || !scope.isAnywhere()) {
                    add(Queries.stems(field, positions, NEAR), weight);
                  }
                });
      }
    }
  }

  private void word(String text, Scope scope) {
    Found found = new Found();
    if (scope.isAnywhere() && words.isTypo(text)) {
      words.meant(text).forEach(correction -> found.inOrder(correction, scope, CORRECTED));
    } else {
      found.inOrder(text, scope, 1);
    }
    found.clauses.forEach(this::add);
  }

  private void inOrder(String text, Scope scope) {
    Found found = new Found();
    found.inOrder(text, scope, 1);
    found.clauses.forEach(this::add);
  }

  private static Map<String, Float> weights(Scope scope) {
    Map<String, Float> weights = new TreeMap<>(scope.texts());
    if (scope.isAnywhere()) {
      weights.replaceAll((_, weight) -> weight * APART);
    }
    return weights;
  }

  /** A word or a phrase in all its readings: what two languages read alike counts once. */
  private final class Found {

    private final Map<Query, Float> clauses = new LinkedHashMap<>();

    void inOrder(String text, Scope scope, float share) {
      for (List<Position> positions : words.readings(text)) {
        if (positions.size() > 1) {
          weights(scope).forEach((field, weight) -> phrase(field, positions, weight * share));
        } else if (scope.isAnywhere()) {
          word(Fields.ALL, positions.getFirst(), share);
        } else {
          weights(scope)
              .forEach((field, weight) -> word(field, positions.getFirst(), weight * share));
        }
      }
    }

    /**
     * Every text of the language that has the word as it stands has its stem, and the others are
     * found by their own language's reading: so both may simply add up. Where the field knows the
     * stem in this one form only, one list of documents says it all.
     */
    private void word(String field, Position position, float weight) {
      Term exact = new Term(field, position.exact());
      if (position.stem() == null) {
        add(exact, weight);
        return;
      }
      Term stem = new Term(field, position.stem());
      int asItStands = words.count(exact);
      if (asItStands > 0 && words.areOfOneLanguage() && asItStands == words.count(stem)) {
        add(stem, weight * (1 + EXACT));
        return;
      }
      add(stem, weight);
      // A form that few use is no better a sign than the word: it counts by how rare the word is.
      add(exact, (float) (weight * EXACT * words.rarity(stem) / words.rarity(exact)));
    }

    private void add(Term term, float weight) {
      if (words.mayStand(term)) {
        add(words.query(term), weight);
      }
    }

    /** A phrase of "tax cuts" finds a "tax cut", after "tax cuts". */
    private void phrase(String field, List<Position> positions, float weight) {
      if (!positions.stream()
          .allMatch(position -> words.mayStand(new Term(field, position.stemOrExact())))) {
        return;
      }
      add(Queries.stems(field, positions, 0), weight);
      if (SAID.contains(field)
          && positions.stream().allMatch(at -> words.count(new Term(field, at.exact())) > 0)) {
        PhraseQuery.Builder exact = new PhraseQuery.Builder();
        positions.forEach(position -> exact.add(new Term(field, position.exact()), position.at()));
        add(exact.build(), weight * EXACT);
      }
    }

    private void add(Query clause, float weight) {
      clauses.merge(clause, weight, Math::max);
    }
  }

  private void prefix(String text, Scope scope) {
    List<Position> positions = Words.beginnings(text);
    if (positions.size() > 1) {
      inOrder(text, scope);
      return;
    }
    for (Position one : positions) {
      weights(scope)
          .forEach((field, weight) -> add(new PrefixQuery(new Term(field, one.exact())), weight));
    }
  }

  private void add(Query clause, float weight) {
    if (clauses.size() < MOST || clauses.containsKey(clause)) {
      clauses.merge(clause, weight, Float::sum);
    } else {
      isWhole = false;
    }
  }
}
