package org.claimlight.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
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
import org.claimlight.search.index.QueryField;
import org.claimlight.search.index.TextField;
import org.jspecify.annotations.Nullable;

/** What was understood of a query, as Lucene's queries. */
final class Queries {

  /** How much a match counts by where it stands. The context is the article's, not the claim's. */
  private static final Map<String, Float> ANYWHERE =
      Map.of(Fields.QUOTE, 4f, Fields.STATEMENT, 3f, Fields.REST, 1f, Fields.CONTEXT, 0.4f);

  /** A little for every further field that matches, so that two fields beat one of them. */
  private static final float TIE = 0.1f;

  /** The word as typed counts this much beyond its stem. */
  private static final float EXACT = 0.5f;

  /** Loose words that stand together count extra; at most so many places apart. */
  private static final int NEAR = 3;

  /** Beyond so many words their standing together says nothing, and costs. */
  private static final int MOST_NEAR = 12;

  /** What is found by a likely typo counts so much of what is found as typed. */
  private static final float CORRECTED = 0.6f;

  private final IndexReader reader;
  private final Collection<Language> languages;
  private final Typos typos;
  private final ZoneId zone;

  /**
   * Queries for one view of the index.
   *
   * @param languages of the view's claims
   * @param zone in which a day begins and ends
   */
  Queries(IndexReader reader, Collection<Language> languages, ZoneId zone) {
    this.reader = reader;
    this.languages = languages.isEmpty() ? Set.of(Language.NEUTRAL) : languages;
    this.typos = new Typos(reader);
    this.zone = zone;
  }

  /** What was taken for a typo in the queries made, with what is looked for instead. */
  Map<String, List<String>> corrections() {
    return typos.found();
  }

  Query query(ClaimQuery query) {
    return query(query, Scope.anywhere());
  }

  /** Where words are looked for: text fields with their weights, and keys that must match whole. */
  private record Scope(Map<String, Float> texts, List<String> keys) {

    static Scope anywhere() {
      return new Scope(ANYWHERE, List.of());
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
    List<String> telling = all.stream().filter(this::isTelling).toList();
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
    List<List<Position>> readings = readings(text);
    List<Query> fields = new ArrayList<>();
    scope
        .texts()
        .forEach(
            (field, weight) ->
                fields.add(
                    new BoostQuery(inAny(readings, one -> phrase(field, one, NEAR)), weight)));
    return new DisjunctionMaxQuery(fields, TIE);
  }

  /** Whether the word has a meaning of its own in any of the languages. */
  private boolean isTelling(String word) {
    return languages.stream()
        .anyMatch(
            language ->
                analyse(word, language).stream()
                    .anyMatch(position -> position.stem() != null || !language.isStemmed()));
  }

  /** A word that stands nowhere is looked for as what it may be a typo of. */
  private Query word(String text, Scope scope) {
    Query asTyped = words(text, scope);
    if (!scope.keys().isEmpty() || scope.texts().size() < ANYWHERE.size() || isKnown(text)) {
      return asTyped;
    }
    String folded =
        String.join("", analyse(text, Language.NEUTRAL).stream().map(Position::exact).toList());
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
  private boolean isKnown(String text) {
    try {
      for (List<Position> reading : readings(text)) {
        for (Position position : reading) {
          for (String field : ANYWHERE.keySet()) {
            if (reader.docFreq(new Term(field, position.stemOrExact())) > 0) {
              return true;
            }
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query words(String text, Scope scope) {
    List<List<Position>> readings = readings(text);
    List<Query> fields = new ArrayList<>();
    if (!readings.isEmpty()) {
      scope
          .texts()
          .forEach(
              (field, weight) ->
                  fields.add(
                      new BoostQuery(
                          inAny(
                              readings,
                              one ->
                                  one.size() == 1
                                      ? word(field, one.getFirst())
                                      : phrase(field, one, 0)),
                          weight)));
    }
    for (String field : scope.keys()) {
      fields.add(new TermQuery(new Term(field, key(field, text))));
    }
    return fields.isEmpty()
        ? new MatchNoDocsQuery("no word in " + text)
        : new DisjunctionMaxQuery(fields, TIE);
  }

  private static Query inAny(List<List<Position>> readings, Function<List<Position>, Query> query) {
    List<Query> queries = readings.stream().map(query).distinct().toList();
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
  }

  private static String key(String field, String text) {
    return field.equals(Fields.ARTICLE_ID) ? text : Fields.asKey(text);
  }

  private static Query word(String field, Position position) {
    Query exact = new TermQuery(new Term(field, position.exact()));
    String stem = position.stem();
    if (stem == null) {
      return exact;
    }
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(field, stem)), Occur.MUST)
        .add(new BoostQuery(exact, EXACT), Occur.SHOULD)
        .build();
  }

  /** Stems where there are any: a phrase of "tax cuts" finds a "tax cut". */
  private static Query phrase(String field, List<Position> positions, int slop) {
    PhraseQuery.Builder stems = new PhraseQuery.Builder().setSlop(slop);
    PhraseQuery.Builder exact = new PhraseQuery.Builder().setSlop(slop);
    for (Position position : positions) {
      stems.add(new Term(field, position.stemOrExact()), position.at());
      exact.add(new Term(field, position.exact()), position.at());
    }
    return new BooleanQuery.Builder()
        .add(stems.build(), Occur.MUST)
        .add(new BoostQuery(exact.build(), EXACT), Occur.SHOULD)
        .build();
  }

  private Query prefix(String text, Scope scope) {
    List<Position> positions = analyse(text, Language.NEUTRAL);
    List<Query> fields = new ArrayList<>();
    if (positions.size() == 1) {
      String exact = positions.getFirst().exact();
      scope
          .texts()
          .forEach(
              (field, weight) ->
                  fields.add(new BoostQuery(new PrefixQuery(new Term(field, exact)), weight)));
    } else if (!positions.isEmpty()) {
      return words(text, scope);
    }
    for (String field : scope.keys()) {
      fields.add(new PrefixQuery(new Term(field, key(field, text))));
    }
    return new DisjunctionMaxQuery(fields, TIE);
  }

  /** The words at one position of a text: as it stands, and its stem unless it is a stop word. */
  private record Position(int at, String exact, @Nullable String stem) {

    String stemOrExact() {
      return stem == null ? exact : stem;
    }
  }

  /** The text as each of the languages reads it, each different reading once. */
  private List<List<Position>> readings(String text) {
    return languages.stream()
        .map(language -> analyse(text, language))
        .filter(positions -> !positions.isEmpty())
        .distinct()
        .toList();
  }

  private static List<Position> analyse(String text, Language language) {
    List<Position> positions = new ArrayList<>();
    try (TokenStream tokens = ClaimAnalyzer.of(language).tokenStream(Fields.REST, text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
      int at = -1;
      tokens.reset();
      while (tokens.incrementToken()) {
        at += step.getPositionIncrement();
        if (step.getPositionIncrement() > 0) {
          positions.add(new Position(at, term.toString(), null));
        } else {
          positions.add(new Position(at, positions.removeLast().exact(), term.toString()));
        }
      }
      tokens.end();
    } catch (IOException e) {
      // Reads a string: there is nothing to fail.
      throw new UncheckedIOException(e);
    }
    return positions;
  }
}
