package org.claimlight.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
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
import org.claimlight.search.index.ClaimQuery.Everything;
import org.claimlight.search.index.ClaimQuery.In;
import org.claimlight.search.index.ClaimQuery.Loose;
import org.claimlight.search.index.ClaimQuery.Not;
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

  private final Analyzer analyzer;

  Queries(Analyzer analyzer) {
    this.analyzer = analyzer;
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
      case Word word -> words(word.text(), scope);
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
    };
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
    wanted.forEach(word -> some.add(words(word, scope), Occur.SHOULD));
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
    List<Position> positions = analyse(text);
    List<Query> fields = new ArrayList<>();
    scope
        .texts()
        .forEach(
            (field, weight) -> fields.add(new BoostQuery(phrase(field, positions, NEAR), weight)));
    return new DisjunctionMaxQuery(fields, TIE);
  }

  private boolean isTelling(String word) {
    return analyse(word).stream().anyMatch(position -> position.stem() != null);
  }

  private Query words(String text, Scope scope) {
    List<Position> positions = analyse(text);
    List<Query> fields = new ArrayList<>();
    if (!positions.isEmpty()) {
      scope
          .texts()
          .forEach(
              (field, weight) ->
                  fields.add(
                      new BoostQuery(
                          positions.size() == 1
                              ? word(field, positions.getFirst())
                              : phrase(field, positions, 0),
                          weight)));
    }
    for (String field : scope.keys()) {
      fields.add(new TermQuery(new Term(field, key(field, text))));
    }
    return fields.isEmpty()
        ? new MatchNoDocsQuery("no word in " + text)
        : new DisjunctionMaxQuery(fields, TIE);
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
      String stem = position.stem();
      stems.add(new Term(field, stem == null ? position.exact() : stem), position.at());
      exact.add(new Term(field, position.exact()), position.at());
    }
    return new BooleanQuery.Builder()
        .add(stems.build(), Occur.MUST)
        .add(new BoostQuery(exact.build(), EXACT), Occur.SHOULD)
        .build();
  }

  private Query prefix(String text, Scope scope) {
    List<Position> positions = analyse(text);
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
  private record Position(int at, String exact, @Nullable String stem) {}

  private List<Position> analyse(String text) {
    List<Position> positions = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(Fields.REST, text)) {
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
