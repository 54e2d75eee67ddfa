package org.claimlight.search.lucene;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
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

/** What was understood of a query, as Lucene's queries. */
final class Queries {

  /** The word as typed counts this much beyond its stem, in what the claim itself says. */
  private static final float EXACT = 0.5f;

  private static final Set<String> EXACT_IN = Set.of(Fields.QUOTE, Fields.STATEMENT);

  /** Loose words that stand together count extra; at most so many places apart. */
  private static final int NEAR = 3;

  /** Beyond so many words their standing together says nothing, and costs. */
  private static final int MOST_NEAR = 12;

  /** What is found by a likely typo counts so much of what is found as typed. */
  private static final float CORRECTED = 0.6f;

  private final KnownTerms terms;
  private final Readings readings;
  private final Typos typos;
  private final ZoneId zone;

  /**
   * Queries for one view of the index.
   *
   * @param languages of the view's claims
   * @param zone in which a day begins and ends
   */
  Queries(IndexSearcher searcher, Collection<Language> languages, ZoneId zone) {
    this.terms = new KnownTerms(searcher);
    this.readings = new Readings(languages.isEmpty() ? Set.of(Language.NEUTRAL) : languages);
    this.typos = new Typos(searcher.getIndexReader());
    this.zone = zone;
  }

  /** What was taken for a typo in the queries made, with what is looked for instead. */
  Map<String, List<String>> corrections() {
    return typos.found();
  }

  Query query(ClaimQuery query) {
    return query(query, Scope.anywhere());
  }

  private Query query(ClaimQuery query, Scope scope) {
    return switch (query) {
      case Everything _ -> new MatchAllDocsQuery();
      case Word word -> word(word.text(), scope);
      case Phrase phrase -> words(phrase.text(), scope);
      case Prefix prefix -> prefix(prefix.text(), scope);
      case Loose loose -> loose(loose, scope);
      case All all -> all(all, scope);
      case Any any -> any(any, scope);
      case Not not ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.FILTER)
              .add(query(not.query(), scope), Occur.MUST_NOT)
              .build();
      case In in -> query(in.query(), Scope.of(in.field()));
      case Days days ->
          LongField.newRangeQuery(
              Fields.MARKED_AT,
              days.from() == null ? Long.MIN_VALUE : midnight(days.from()),
              days.before() == null ? Long.MAX_VALUE : midnight(days.before()) - 1);
      case Numbers numbers ->
          IntField.newRangeQuery(Fields.SOURCE_COUNT, numbers.from(), numbers.to());
    };
  }

  private long midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private Query all(All all, Scope scope) {
    BooleanQuery.Builder every = new BooleanQuery.Builder();
    boolean onlyNot = true;
    for (ClaimQuery part : all.parts()) {
      if (part instanceof Not not) {
        every.add(query(not.query(), scope), Occur.MUST_NOT);
      } else {
        every.add(query(part, scope), Occur.MUST);
        onlyNot = false;
      }
    }
    if (onlyNot) {
      every.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return every.build();
  }

  private Query any(Any any, Scope scope) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    any.parts().forEach(part -> some.add(query(part, scope), Occur.SHOULD));
    return some.build();
  }

  /**
   * Stop words among others are left out. Of the rest all are wanted up to three, of more a half: a
   * pasted sentence seldom repeats the claim word for word.
   */
  private Query loose(Loose loose, Scope scope) {
    List<String> all = loose.words().stream().map(Word::text).toList();
    List<String> telling = all.stream().filter(readings::isTelling).toList();
    List<String> wanted = telling.isEmpty() ? all : telling;
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    wanted.forEach(word -> some.add(word(word, scope), Occur.SHOULD));
    int enough = wanted.size() <= 3 ? wanted.size() : Math.max(3, (wanted.size() + 1) / 2);
    some.setMinimumNumberShouldMatch(enough);
    if (wanted.size() == 1 || all.size() > MOST_NEAR || scope.texts().isEmpty()) {
      return some.build();
    }
    return new BooleanQuery.Builder()
        .add(some.build(), Occur.MUST)
        .add(together(String.join(" ", all), scope), Occur.SHOULD)
        .build();
  }

  private Query together(String text, Scope scope) {
    BooleanQuery.Builder fields = new BooleanQuery.Builder();
    List<List<Position>> read = readings.of(text);
    scope
        .texts()
        .forEach(
            (field, weight) ->
                fields.add(
                    weighted(inAny(read, one -> stems(field, one, NEAR)), weight), Occur.SHOULD));
    return fields.build();
  }

  /** A word that stands nowhere is looked for as what it may be a typo of. */
  private Query word(String text, Scope scope) {
    Query asTyped = words(text, scope);
    if (!scope.isAnywhere() || isKnown(text, scope)) {
      return asTyped;
    }
    String folded =
        String.join("", Readings.in(Language.NEUTRAL, text).stream().map(Position::exact).toList());
    List<Query> likely = new ArrayList<>();
    for (String correction : typos.corrections(text, folded)) {
      likely.add(new BoostQuery(words(correction, scope), CORRECTED));
    }
    if (likely.isEmpty()) {
      return asTyped;
    }
    return new DisjunctionMaxQuery(likely, 0);
  }

  /** Whether any claim has a form of the word. */
  private boolean isKnown(String text, Scope scope) {
    return readings.of(text).stream()
        .flatMap(List::stream)
        .anyMatch(
            position ->
                scope.texts().keySet().stream()
                    .anyMatch(
                        field -> terms.documents(new Term(field, position.stemOrExact())) > 0));
  }

  /**
   * What the fields count adds up, in one flat disjunction of terms wherever that is possible: of
   * such Lucene skips the documents that cannot come first, of nested ones it reads them all.
   */
  private Query words(String text, Scope scope) {
    List<List<Position>> read = readings.of(text);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (read.size() == 1 && read.getFirst().size() == 1) {
      scope.texts().forEach((field, weight) -> add(any, field, read.getFirst().getFirst(), weight));
    } else if (!read.isEmpty()) {
      scope
          .texts()
          .forEach(
              (field, weight) ->
                  any.add(weighted(inAny(read, one -> inTurn(field, one)), weight), Occur.SHOULD));
    }
    for (String field : scope.keys()) {
      any.add(new TermQuery(new Term(field, key(field, text))), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query inAny(List<List<Position>> read, Function<List<Position>, Query> query) {
    List<Query> queries = read.stream().map(query).distinct().toList();
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
  }

  private static Query weighted(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }

  private static String key(String field, String text) {
    return field.equals(Fields.ARTICLE_ID) ? text : Fields.asKey(text);
  }

  private Query inTurn(String field, List<Position> positions) {
    if (positions.size() == 1) {
      BooleanQuery.Builder forms = new BooleanQuery.Builder();
      add(forms, field, positions.getFirst(), 1);
      return forms.build();
    }
    return phrase(field, positions);
  }

  /**
   * Every text of the language that has the word as it stands has its stem, and the others are
   * found by their own language's reading: so both may simply add up. Where the field knows the
   * stem in this one form only, one list of documents says it all.
   */
  private void add(BooleanQuery.Builder any, String field, Position position, float weight) {
    Term exact = new Term(field, position.exact());
    if (position.stem() == null) {
      any.add(weighted(terms.query(exact), weight), Occur.SHOULD);
      return;
    }
    Term stem = new Term(field, position.stem());
    int asItStands = EXACT_IN.contains(field) ? terms.documents(exact) : 0;
    boolean isOnlyForm = asItStands > 0 && readings.isOne() && asItStands == terms.documents(stem);
    any.add(weighted(terms.query(stem), isOnlyForm ? weight * (1 + EXACT) : weight), Occur.SHOULD);
    if (asItStands > 0 && !isOnlyForm) {
      any.add(weighted(terms.query(exact), weight * EXACT), Occur.SHOULD);
    }
  }

  /** Stems where there are any: a phrase of "tax cuts" finds a "tax cut", after "tax cuts". */
  private Query phrase(String field, List<Position> positions) {
    Query stems = stems(field, positions, 0);
    if (!EXACT_IN.contains(field)) {
      return stems;
    }
    PhraseQuery.Builder exact = new PhraseQuery.Builder();
    for (Position position : positions) {
      Term term = new Term(field, position.exact());
      if (terms.documents(term) == 0) {
        return stems;
      }
      exact.add(term, position.at());
    }
    return new BooleanQuery.Builder()
        .add(stems, Occur.MUST)
        .add(new BoostQuery(exact.build(), EXACT), Occur.SHOULD)
        .build();
  }

  private static Query stems(String field, List<Position> positions, int slop) {
    PhraseQuery.Builder stems = new PhraseQuery.Builder().setSlop(slop);
    positions.forEach(
        position -> stems.add(new Term(field, position.stemOrExact()), position.at()));
    return stems.build();
  }

  private Query prefix(String text, Scope scope) {
    List<Position> positions = Readings.in(Language.NEUTRAL, text);
    if (positions.size() > 1) {
      return words(text, scope);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Position one : positions) {
      scope
          .texts()
          .forEach(
              (field, weight) ->
                  any.add(
                      weighted(new PrefixQuery(new Term(field, one.exact())), weight),
                      Occur.SHOULD));
    }
    for (String field : scope.keys()) {
      any.add(new PrefixQuery(new Term(field, key(field, text))), Occur.SHOULD);
    }
    return any.build();
  }
}
