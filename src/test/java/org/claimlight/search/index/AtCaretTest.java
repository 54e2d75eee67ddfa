package org.claimlight.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries with a bar where the caret is. */
class AtCaretTest {

  private static Optional<AtCaret> at(String withBar) {
    int caret = withBar.indexOf('|');
    return AtCaret.of(withBar.replace("|", ""), caret);
  }

  @ParameterizedTest
  @CsvSource({
    "cl|, 0, 2, cl",
    "wheat cl|, 6, 8, cl",
    "wheat cl| rye, 6, 8, cl",
    "wheat -cl|, 7, 9, cl",
    "(cl|, 1, 3, cl",
    "(wheat OR cl|) rye, 10, 12, cl",
    "-(cl|), 2, 4, cl",
    "cl|aim, 0, 5, cl",
    "tag:food st|, 9, 11, st",
    "tag:(food OR rye) st|, 18, 20, st",
    "\"a phrase\" st|, 11, 13, st",
    "claimant:ellen ma|, 15, 17, ma",
  })
  void theNameOfAFieldIsBegunWhereAWordMayBe(String query, int from, int to, String start) {
    assertThat(at(query)).contains(new AtCaret(from, to, start, null));
  }

  @ParameterizedTest
  @CsvSource({
    "claimant:el|, 9, 11, el",
    "claimant:|, 9, 9, ''",
    "claimant: |, 10, 10, ''",
    "claimant: el|, 10, 12, el",
    "-claimant:el|, 10, 12, el",
    "claimant:-el|, 10, 12, el",
    "(wheat OR claimant:el|), 19, 21, el",
    "claimant:(ann OR el|), 17, 19, el",
    "claimant:(|), 10, 10, ''",
    "claimant:((ann) OR el|, 19, 21, el",
    "CLAIMANT:el|, 9, 11, el",
    "claimant:el|len wheat, 9, 14, el",
  })
  void theValueOfAFieldIsBegunWhereverItMayStand(String query, int from, int to, String start) {
    assertThat(at(query)).contains(new AtCaret(from, to, start, QueryField.CLAIMANT));
  }

  @ParameterizedTest
  @CsvSource({
    "'claimant:\"ellen ma|', 9, 18, ellen ma",
    "'claimant:\"ellen ma|\" rye', 9, 19, ellen ma",
    "'claimant:\"|', 9, 10, ''",
    "'claimant:“ell|', 9, 13, ell",
    "'claimant:\"el| tag:\"a b\"', 9, 12, el",
  })
  void aPhraseThatIsAFieldsValueIsCompletedAndNothingElseIsEaten(
      String query, int from, int to, String start) {
    assertThat(at(query)).contains(new AtCaret(from, to, start, QueryField.CLAIMANT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"cl|",
        "\"cl|aim\"",
        "\"the claimant:el|",
        "\"the claimant:el| said\" wheat",
        "claimant:\"ellen\"|",
        "claimant:\"el|len\"",
        "claimant:\"ellen| marsh\"",
        "claimant:ellen\"|",
        "econ*|",
        "wheat OR|",
        "-|",
        "12|",
        "well-cl|",
        "http://cl|",
        "claimnt:ma|",
        "claimant:|ellen",
        "wheat )|",
      })
  void nothingElseIsCompleted(String query) {
    assertThat(at(query)).isEmpty();
  }

  @Test
  void anywhereAWordMayBeginAnyFieldMayToo() {
    assertThat(at("|")).contains(new AtCaret(0, 0, "", null));
    assertThat(at("wheat | rye")).contains(new AtCaret(6, 6, "", null));
  }

  @Test
  void aCaretThatIsNowhereAndAQueryThatIsNoneHaveNothing() {
    assertThat(AtCaret.of("cl", 3)).isEmpty();
    assertThat(AtCaret.of("cl", -1)).isEmpty();
    assertThat(AtCaret.of("c".repeat(QueryLanguage.LONGEST + 1), 1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "food",
        "Ellen Marsh",
        "www.ons.gov.uk",
        "Bob \"the man\" Lee",
        "O’Brien & Sons (London)",
        "-minus",
        "AND",
        "re: taxes",
        "star*",
        "2025-03..2025-04",
      })
  void aValueIsWrittenSoThatItIsReadAsOne(String value) {
    assertThat(QueryLanguage.parse("tag:" + AtCaret.written(value)))
        .isInstanceOfSatisfying(
            ClaimQuery.In.class,
            in ->
                assertThat(in.query())
                    .isInstanceOfAny(ClaimQuery.Word.class, ClaimQuery.Phrase.class));
  }
}
