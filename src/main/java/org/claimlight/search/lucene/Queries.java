package org.claimlight.search.lucene;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
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
 * What was understood of a query, as Lucene's queries.
 *
 * <p>Which claims answer, and how well each does, are told apart, unless a list of words says both:
 * the first as the query is written, the second as a flat list of terms, of which Lucene skips
 * whatever cannot come first. Nested in one another they would be read to the end.
 */
final class Queries {

  private final Words words;
  private final ZoneId zone;

  /**
   * Queries for one view of the index.
   *
   * @param languages of the view's claims
   * @param zone in which a day begins and ends
   */
  Queries(IndexSearcher searcher, Collection<Language> languages, ZoneId zone) {
    this.words = new Words(searcher, languages);
    this.zone = zone;
  }

  /** What was taken for a typo in the queries made, with what is looked for instead. */
  Map<String, List<String>> corrections() {
    return words.corrections();
  }

  /** The claims that answer, all alike. */
  Query matching(ClaimQuery query) {
    return matching(query, Scope.anywhere());
  }

  /** The same claims, each with what it counts. */
  Query ranked(ClaimQuery query) {
    Ranking ranking = new Ranking(words);
    ranking.add(query, Scope.anywhere());
    Map<Query, Float> clauses = ranking.clauses();
    if (clauses.isEmpty()) {
      return new BoostQuery(new ConstantScoreQuery(matching(query)), 0);
    }
    Set<Term> needed = ranking.isWhole() ? ranking.needed(query) : Set.of();
    BooleanQuery.Builder ranked = new BooleanQuery.Builder();
    clauses.forEach(
        (clause, weight) ->
            ranked.add(
                weight == 1 ? clause : new BoostQuery(clause, weight),
                clause instanceof TermQuery word && needed.contains(word.getTerm())
                    ? Occur.MUST
                    : Occur.SHOULD));
    if (needed.isEmpty() && (!ranking.isWhole() || !Ranking.isAnswer(query, Scope.anywhere()))) {
      ranked.add(matching(query), Occur.FILTER);
      ranked.setMinimumNumberShouldMatch(
          ranking.isWhole() && Ranking.countsAlways(query, Scope.anywhere()) ? 1 : 0);
    }
    return ranked.build();
  }

  private Query matching(ClaimQuery query, Scope scope) {
    return switch (query) {
      case Everything _ -> new MatchAllDocsQuery();
      case Word word -> word(word.text(), scope);
      case Phrase phrase -> inOrder(phrase.text(), scope);
      case Prefix prefix -> prefix(prefix.text(), scope);
      case Loose loose -> loose(loose, scope);
      case All all -> all(all, scope);
      case Any any -> any(any, scope);
      case Not not ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.FILTER)
              .add(matching(not.query(), itself(scope)), Occur.MUST_NOT)
              .build();
      case Itself itself -> matching(itself.query(), itself(scope));
      case In in -> matching(in.query(), Scope.of(in.field()));
      case Days days ->
          LongField.newRangeQuery(
              Fields.MARKED_AT,
              days.from() == null ? Long.MIN_VALUE : midnight(days.from()),
              days.before() == null ? Long.MAX_VALUE : midnight(days.before()) - 1);
      case Numbers numbers ->
          IntField.newRangeQuery(Fields.SOURCE_COUNT, numbers.from(), numbers.to());
    };
  }

  /** A sentence beside the claim neither excludes it nor makes anybody be told of it. */
  private static Scope itself(Scope scope) {
    return scope.isAnywhere() ? Scope.itself() : scope;
  }

  private long midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private Query all(All all, Scope scope) {
    BooleanQuery.Builder every = new BooleanQuery.Builder();
    boolean onlyNot = true;
    for (ClaimQuery part : all.parts()) {
      if (part instanceof Not not) {
        every.add(matching(not.query(), itself(scope)), Occur.MUST_NOT);
      } else {
        every.add(matching(part, scope), Occur.FILTER);
        onlyNot = false;
      }
    }
    if (onlyNot) {
      every.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return every.build();
  }

  private Query any(Any any, Scope scope) {
    return anyOf(any.parts().stream().map(part -> matching(part, scope)).toList());
  }

  private static Query anyOf(Collection<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  /** A pasted sentence seldom repeats the claim word for word. */
  private Query loose(Loose loose, Scope scope) {
    List<String> wanted = words.wanted(loose);
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    wanted.forEach(word -> some.add(word(word, scope), Occur.SHOULD));
    return some.setMinimumNumberShouldMatch(words.enough(loose)).build();
  }

  /** A word that stands nowhere is looked for as what it may be a typo of. */
  private Query word(String text, Scope scope) {
    return scope.words() instanceof String all
        ? anyOf(words.meant(text).stream().map(meant -> anywhere(meant, scope, all)).toList())
        : inOrder(text, scope);
  }

  private Query anywhere(String word, Scope scope, String all) {
    if (words.readings(word).stream().anyMatch(positions -> positions.size() > 1)) {
      return inOrder(word, scope);
    }
    List<Term> forms = words.forms(word).stream().map(form -> new Term(all, form.bytes())).toList();
    return switch (forms.size()) {
      case 0 -> new MatchNoDocsQuery();
      case 1 -> words.query(forms.getFirst());
      // However many languages the desk has, it is one clause: their number is limited.
      default -> new TermInSetQuery(all, forms.stream().map(Term::bytes).toList());
    };
  }

  /** One word, or several next to one another. */
  private Query inOrder(String text, Scope scope) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<Position> positions : words.readings(text)) {
      for (String field : scope.texts().keySet()) {
        any.add(stems(field, positions, 0), Occur.SHOULD);
      }
    }
    for (String field : scope.keys()) {
      any.add(new TermQuery(new Term(field, key(field, text))), Occur.SHOULD);
    }
    return any.build();
  }

  /** Stems where there are any: a phrase of "tax cuts" finds a "tax cut". */
  static Query stems(String field, List<Position> positions, int slop) {
    if (positions.size() == 1) {
      return new TermQuery(new Term(field, positions.getFirst().stemOrExact()));
    }
    PhraseQuery.Builder stems = new PhraseQuery.Builder().setSlop(slop);
    positions.forEach(
        position -> stems.add(new Term(field, position.stemOrExact()), position.at()));
    return stems.build();
  }

  private static String key(String field, String text) {
    return field.equals(Fields.ARTICLE_ID) ? text : Fields.asKey(text);
  }

  private Query prefix(String text, Scope scope) {
    List<Position> positions = Words.beginnings(text);
    if (positions.size() > 1) {
      return inOrder(text, scope);
    }
    Set<String> fields = scope.words() instanceof String all ? Set.of(all) : scope.texts().keySet();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Position one : positions) {
      fields.forEach(field -> any.add(new PrefixQuery(new Term(field, one.exact())), Occur.SHOULD));
    }
    for (String field : scope.keys()) {
      any.add(new PrefixQuery(new Term(field, key(field, text))), Occur.SHOULD);
    }
    return any.build();
  }
}
