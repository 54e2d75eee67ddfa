package org.claimlight.search.index;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLanguageTest {

  private static final Map<QueryField, List<String>> CLOSED =
      Map.of(QueryField.STATUS, List.of("open", "in-review"));

  private static final Word A = new Word("a");
  private static final Word B = new Word("b");
  private static final Word C = new Word("c");

  @Test
  void aBlankQueryIsForEverything() {
    assertThat(QueryLanguage.parse("  \t")).isEqualTo(new Everything());
  }

  @Test
  void wordsSideBySideAreLoose() {
    assertThat(QueryLanguage.parse("a b")).isEqualTo(new Loose(List.of(A, B)));
  }

  @Test
  void wordsJoinedByAndAreAllWanted() {
    assertThat(QueryLanguage.parse("a AND b")).isEqualTo(new All(List.of(A, B)));
  }

  @Test
  void sideBySideBindsTighterThanOr() {
    assertThat(QueryLanguage.parse("a b OR c"))
        .isEqualTo(new Any(List.of(new Loose(List.of(A, B)), C)));
  }

  @Test
  void parenthesesBindTightest() {
    assertThat(QueryLanguage.parse("a (b OR c)"))
        .isEqualTo(new All(List.of(A, new Any(List.of(B, C)))));
  }

  @Test
  void aMinusTakesAway() {
    assertThat(QueryLanguage.parse("a -b")).isEqualTo(new All(List.of(A, new Not(B))));
  }

  @Test
  void aDashBetweenWordsIsOnlyADash() {
    assertThat(QueryLanguage.parse("a - b -- c")).isEqualTo(new Loose(List.of(A, B, C)));
  }

  @Test
  void aPhraseMayHaveTypographicQuotationMarks() {
    assertThat(QueryLanguage.parse("“tax cuts”")).isEqualTo(new Phrase("tax cuts"));
  }

  @Test
  void aStarAtTheEndMakesAPrefix() {
    assertThat(QueryLanguage.parse("econom*")).isEqualTo(new Prefix("econom"));
  }

  @Test
  void aFieldTakesAWordAPhraseOrParentheses() {
    assertThat(QueryLanguage.parse("tag:a CLAIMANT:\"b c\" by:(a OR b)"))
        .isEqualTo(
            new All(
                List.of(
                    new In(QueryField.TAG, A),
                    new In(QueryField.CLAIMANT, new Phrase("b c")),
                    new In(QueryField.BY, new Any(List.of(A, B))))));
  }

  @Test
  void aKnownFieldMayBeFollowedByASpace() {
    assertThat(QueryLanguage.parse("tag: a")).isEqualTo(new In(QueryField.TAG, A));
  }

  @Test
  void smallOrAndAndAreWords() {
    assertThat(QueryLanguage.parse("a or b")).isEqualTo(new Loose(List.of(A, new Word("or"), B)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said: taxes fell by 3.5% - since 2019!",
        "https://example.org/a?b=c",
        "It rose at 10:30, didn't it?",
        "Unemployment, which is falling; and wages...",
        "🙂 жизнь 生活費 المعيشة",
        "a\u0000b\u0007c",
        "?what",
        "C++ & C#",
        "Wait... -- what?!"
      })
  void aPastedTextIsAQuery(String text) {
    assertThat(QueryLanguage.parse(text)).isInstanceOfAny(Loose.class, Word.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          taxes "never closed       | search.query-unclosed-quote      | 6
          a OR                      | search.query-operator-alone      | 2
          OR a                      | search.query-operator-alone      | 0
          a AND                     | search.query-operator-alone      | 2
          a AND OR b                | search.query-operator-alone      | 2
          (a OR ) b                 | search.query-operator-alone      | 3
          a (b c                    | search.query-open-parenthesis    | 2
          a ) b                     | search.query-stray-parenthesis   | 2
          )                         | search.query-stray-parenthesis   | 0
          a () b                    | search.query-empty-parentheses   | 2
          *                         | search.query-star-first          | 0
          *nomy                     | search.query-star-first          | 0
          tag:*                     | search.query-star-first          | 4
          eco*my                    | search.query-star-inside         | 0
          e*                        | search.query-star-short          | 0
          a claiment:b              | search.query-field-misspelt      | 2
          colour:red                | search.query-field-unknown       | 0
          a tag:                    | search.query-field-empty         | 2
          tag:(a by:b)              | search.query-field-nested        | 7
          -(!!!)                    | search.query-empty-parentheses   | 1
          a -)                      | search.query-minus-alone         | 2
          ?! ...                    | search.query-no-words            | 0
          """)
  void aMistakeIsToldWithItsPlace(String query, String code, int at) {
    QueryMistake mistake = mistakes(query).getFirst();

    assertThat(mistake.code()).isEqualTo(code);
    assertThat(mistake.at()).isEqualTo(at);
    assertThat(mistake.arguments().getFirst()).isEqualTo(at + 1);
    assertThat(mistake.field()).isEqualTo("q");
  }

  /** Of a query of which nothing is left, the mistake that refused it. */
  private static List<QueryMistake> mistakes(String query) {
    try {
      return QueryLanguage.read(query, CLOSED).mistakes();
    } catch (QueryMistake refused) {
      return List.of(refused);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a "b c                    | a AND "b c"       | a "b c"
          a OR                      | a                 | a
          a (b OR c                 | a AND (b OR c)    | a (b OR c)
          a ) b                     | a AND b           | a  b
          a () b                    | a b               | a  b
          *nomy a                   | nomy a            | nomy a
          a eco*my                  | a ecomy           | a eco*
          a e*                      | a e               | a e
          a claiment:b              | a b               | a claimant:b
          a colour:b                | a b               | a colour b
          a sources:-1              | a                 |
          a marked:-2025            | a                 |
          a ((b OR (c               | a AND (b OR c)    | a ((b OR (c)))
          a tag:                    | a                 | a
          a tag:(b by:c)            | a AND tag:(b c)   | a tag:(b c)
          a -                       | a                 |
          a -(status:opne)          | a                 | a -(status:open)
          a status:nothing          | a                 |
          a disputed:yse            | a                 | a disputed:yes
          a marked:soon             | a                 |
          a sources:3..1            | a                 |
          """)
  void theRestIsUnderstoodAndWhatWasMeantIsProposed(String query, String rest, String instead) {
    QueryReading reading = QueryLanguage.read(query, CLOSED);

    assertThat(normal(reading.query())).isEqualTo(normal(QueryLanguage.parse(rest)));
    if (!query.equals("a -")) {
      assertThat(reading.mistakes().getFirst().instead()).isEqualTo(instead);
    }
  }

  @Test
  void aShortQueryIsToldThatAMinusLeavesOut() {
    QueryReading reading = QueryLanguage.read("taxes NOT england", CLOSED);

    assertThat(reading.query())
        .isEqualTo(new Loose(List.of(new Word("taxes"), new Word("NOT"), new Word("england"))));
    assertThat(reading.mistakes())
        .extracting(QueryMistake::code, QueryMistake::instead)
        .containsExactly(tuple("search.query-not-word", "taxes -england"));
    assertThat(QueryLanguage.read("They did NOT raise any taxes in England", CLOSED).mistakes())
        .isEmpty();
    assertThat(QueryLanguage.read("taxes NOT", CLOSED).mistakes()).isEmpty();
  }

  /** Words side by side and words joined by AND differ where a mistake stood between them. */
  private static String normal(ClaimQuery query) {
    return query.toString().replaceAll("Loose|All|words=|parts=", "");
  }

  @Test
  void aQueryOfWhichNothingIsLeftIsRefused() {
    QueryMistake mistake =
        catchThrowableOfType(
            QueryMistake.class, () -> QueryLanguage.read("status:nothing", CLOSED));

    assertThat(mistake.code()).isEqualTo("search.query-value-unknown");
  }

  @Test
  void manyMistakesAreToldInTheirOrderAndNotAll() {
    List<QueryMistake> mistakes = QueryLanguage.read("a " + "*bc ".repeat(12), Map.of()).mistakes();

    assertThat(mistakes).hasSize(10).isSortedAccordingTo(comparingInt(QueryMistake::at));
  }

  @ParameterizedTest
  @CsvSource({
    "marked:2025,2025-01-01,2026-01-01",
    "marked:2025-03,2025-03-01,2025-04-01",
    "marked:2025-03-14,2025-03-14,2025-03-15",
    "marked:2025-03..2025-04,2025-03-01,2025-05-01",
    "marked:2024..2025-02-03,2024-01-01,2025-02-04",
    "marked:2025-03..,2025-03-01,",
    "marked:..2025,,2026-01-01"
  })
  void daysMayBeAYearAMonthADayOrAStretch(String query, LocalDate from, LocalDate before) {
    assertThat(QueryLanguage.parse(query))
        .isEqualTo(new In(QueryField.MARKED, new Days(from, before)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-13", "2025-02-30", "2025-04..2025-03", "2025*", "yesterday", "25"})
  void whatIsNoDayIsTold(String value) {
    assertThat(mistakes("marked:" + value).getFirst().code()).isEqualTo("search.query-no-marked");
  }

  @Test
  void sourcesAreCounted() {
    assertThat(QueryLanguage.parse("sources:0"))
        .isEqualTo(new In(QueryField.SOURCES, new Numbers(0, 0)));
    assertThat(QueryLanguage.parse("sources:1..3"))
        .isEqualTo(new In(QueryField.SOURCES, new Numbers(1, 3)));
    assertThat(QueryLanguage.parse("sources:2.."))
        .isEqualTo(new In(QueryField.SOURCES, new Numbers(2, Integer.MAX_VALUE)));
    assertThat(mistakes("sources:many").getFirst().code()).isEqualTo("search.query-no-sources");
  }

  @Test
  void aMisspeltFieldIsToldTheRightOne() {
    assertThat(mistakes("claiment:smith").getFirst().arguments())
        .containsExactly(1, "claiment", "claimant");
  }

  @Test
  void aQueryIsBoundedInLength() {
    assertMistake("word ".repeat(400) + "x", "search.query-too-long");
  }

  @Test
  void aQueryIsBoundedInWords() {
    assertMistake("a ".repeat(101), "search.query-too-many-words");
  }

  @Test
  void theWordsOfAPhraseCountToo() {
    assertMistake("\"" + "a-".repeat(101) + "\"", "search.query-too-many-words");
  }

  @Test
  void aThousandPrefixesAreRefused() {
    assertMistake("ab* ".repeat(400), "search.query-too-many-prefixes");
  }

  @Test
  void aQueryIsBoundedInDepth() {
    assertMistake("(".repeat(500) + "a" + ")".repeat(500), "search.query-too-deep");
    assertMistake("tag:" + "(".repeat(21) + "a" + ")".repeat(21), "search.query-too-deep");
  }

  private static void assertMistake(String query, String code) {
    QueryMistake mistake =
        catchThrowableOfType(QueryMistake.class, () -> QueryLanguage.parse(query));

    assertThat(mistake.code()).isEqualTo(code);
  }

  @Test
  void aQueryKnowsTheFieldsItMentions() {
    assertThat(QueryLanguage.parse("a (b OR status:open)").asksFor(QueryField.STATUS)).isTrue();
    assertThat(QueryLanguage.parse("a -(b OR status:open)").asksFor(QueryField.STATUS)).isFalse();
    assertThat(QueryLanguage.parse("status").asksFor(QueryField.STATUS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status:open",
        "status:\"In review\"",
        "status:in*",
        "status:(open OR -in_review)",
        "tag:nope"
      })
  void aClosedFieldTakesItsValuesInAnySpelling(String query) {
    assertThat(QueryLanguage.read(query, CLOSED).mistakes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a status:nope", "a -status:nope", "a status:nope*", "a status:(nope)"})
  void aValueThatAClosedFieldCannotHaveIsToldAtItsPlace(String query) {
    QueryMistake mistake = mistakes(query).getFirst();

    assertThat(mistake.code()).isEqualTo("search.query-value-unknown");
    assertThat(mistake.at()).isEqualTo(query.indexOf("nope"));
    assertThat(mistake.arguments()).contains("status", "open, in-review");
  }
}
