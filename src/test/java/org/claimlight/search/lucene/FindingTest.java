package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.search.index.ClaimDocuments.article;
import static org.claimlight.search.index.ClaimDocuments.claim;
import static org.claimlight.search.index.ClaimDocuments.who;

import java.util.List;
import java.util.Map;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.QueryMistake;
import org.claimlight.search.index.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which claims a query finds. */
class FindingTest extends OverAnIndex {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quoted",
        "restated",
        "neighbouring",
        "Thatcher",
        "headline",
        "budget",
        "reasoning",
        "almanac",
        "tabulated",
        "ons.gov.uk",
        "doubtful",
        "Moreau"
      })
  void aClaimIsFoundByTheWordsOfEveryField(String word) {
    indexed(
        claim(
            "The words as quoted",
            with ->
                with.statement("What is restated")
                    .context("In a neighbouring sentence")
                    .claimant("Margaret Thatcher")
                    .in(article("A headline"))
                    .tags("budget")
                    .rationale("My reasoning")
                    .source("An almanac", "as tabulated there", "ons.gov.uk")
                    .comments("This is doubtful")
                    .people(who("ana", "Ana Moreau"))),
        claim("Something else"));

    assertThat(quotes(word)).containsExactly("The words as quoted");
  }

  @ParameterizedTest
  @CsvSource({
    "claimant:thatcher",
    "rating:mostly-false",
    "rating:\"Mostly false\"",
    "status:in-review",
    "status:\"in review\"",
    "article:headline",
    "tag:budget",
    "tag:bud*",
    "by:ana",
    "by:moreau",
    "publisher:daily",
    "source:almanac",
    "source:tabulated",
    "source:gov.uk",
    "source:www.ons.gov.uk",
    "reviewer:ben",
    "reviewer:dupont",
    "lang:de",
    "lang:de-at",
    "disputed:yes",
    "marked:2025-04",
    "marked:2025-04-01..",
    "sources:1",
    "sources:1.."
  })
  void aFieldNarrowsToItsOwnWords(String query) {
    indexed(
        claim(
            "wanted",
            with ->
                with.claimant("Margaret Thatcher")
                    .in(article("A headline", "de-AT"))
                    .tags("budget")
                    .marked("2025-04-01T12:00:00Z")
                    .disputed()
                    .reviewers(who("ben", "Ben Dupont"))
                    .rated("Mostly false")
                    .status("in-review")
                    .source("An almanac", "as tabulated there", "www.ons.gov.uk")
                    .people(who("ana", "Ana Moreau"))),
        claim(
            "ben dupont de yes thatcher mostly false in review headline budget ana moreau almanac tabulated gov.uk",
            with -> with.in(new ClaimDocument.Article(article("x").id(), "x", null, null, null))));

    assertThat(quotes(query)).containsExactly("wanted");
  }

  @Test
  void wordsAreFoundByTheirStemsWhateverTheirCaseAndAccents() {
    indexed(claim("The minister’s économies were GROWING"), claim("Nothing here"));

    assertThat(quotes("economy ministers grows")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "de,Die Häuser wurden teurer,haus",
    "de,Die Steuern steigen,steuer",
    "fr,L’économie nationale recule,économies",
    "es,Las elecciones generales,elección",
    "ru,Новые налоги растут,налог",
    "el,Οι φόροι αυξάνονται,φόρος",
    "sv,Skatterna höjdes,skatt",
    "ar,ارتفاع الأسعار,أسعار",
    "ja,生活費が上がった,生活費",
    "xx,Whatever words,whatever"
  })
  void wordsAreStemmedAsTheirArticlesLanguageIs(String language, String quote, String query) {
    indexed(claim(quote, with -> with.in(article("x", language))), claim("Unrelated taxes"));

    assertThat(quotes(query)).containsExactly(quote);
  }

  @Test
  void aTypoFindsWhatWasMeantAndSaysSo() {
    indexed(claim("The government doubled unemployment benefit"), claim("Nothing here"));

    Found found = find("goverment unemploymnet");

    assertThat(quotes(found)).containsExactly("The government doubled unemployment benefit");
    assertThat(found.corrections())
        .isEqualTo(
            Map.of("goverment", List.of("government"), "unemploymnet", List.of("unemployment")));
    assertThat(found.hits().getFirst().highlights()).containsKey(TextField.QUOTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brad", "Johnsen", "2024", "covid20", "\"goverment\"", "claimant:jonson"})
  void aShortWordANameANumberAndAPhraseAreNoTypos(String query) {
    indexed(claim("bread johnson 2025 covid19 government", with -> with.claimant("Johnson")));

    assertThat(quotes(query)).isEmpty();
    assertThat(find(query).corrections()).isEmpty();
  }

  @Test
  void aWordThatStandsSomewhereIsNoTypo() {
    indexed(claim("He wrote goverment"), claim("The government"));

    assertThat(quotes("goverment")).containsExactly("He wrote goverment");
    assertThat(find("goverment").corrections()).isEmpty();
  }

  @Test
  void aPhraseWantsItsWordsTogether() {
    indexed(claim("the cost of living rose"), claim("living is a cost of its own"));

    assertThat(quotes("\"cost of living\"")).containsExactly("the cost of living rose");
    assertThat(quotes("cost living")).hasSize(2);
  }

  @Test
  void aPhraseDoesNotRunFromOneCommentIntoTheNext() {
    indexed(claim("one", with -> with.comments("first tax", "cut second")));

    assertThat(quotes("\"tax cut\"")).isEmpty();
    assertThat(quotes("tax cut")).hasSize(1);
  }

  @Test
  void aPrefixFindsWholeWordsThatBeginSo() {
    indexed(claim("the economy"), claim("economics"), claim("an echo"));

    assertThat(quotes("econom*")).containsExactlyInAnyOrder("the economy", "economics");
  }

  @Test
  void operatorsCombine() {
    indexed(claim("tax and wages"), claim("tax and rents"), claim("wages"), claim("rents"));

    assertThat(quotes("tax -rents")).containsExactly("tax and wages");
    assertThat(quotes("tax AND (rents OR prices)")).containsExactly("tax and rents");
    assertThat(quotes("wages OR rents")).hasSize(4);
    assertThat(quotes("-tax")).containsExactlyInAnyOrder("wages", "rents");
  }

  @Test
  void whatStandsOnlyBesideAClaimDoesNotTakeItAway() {
    indexed(
        claim("Taxes rose", with -> with.context("England says otherwise")),
        claim("Taxes rose in England"));

    assertThat(quotes("taxes -england")).containsExactly("Taxes rose");
    assertThat(quotes("taxes england")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"taxes -england", "taxes −england", "taxes –england", "–england taxes"})
  void aMinusIsTypedAsKeyboardsAndWordProcessorsDo(String query) {
    indexed(claim("Taxes rose"), claim("Taxes rose in England"));

    assertThat(quotes(query)).containsExactly("Taxes rose");
    assertThat(quotes("taxes – england")).containsExactly("Taxes rose in England");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lang:de", "lang:German", "lang:deutsch", "lang:\"German\""})
  void aLanguageHasItsCodeAndItsNames(String query) {
    indexed(claim("wanted", with -> with.in(article("x", "de-AT"))), claim("German"));

    assertThat(quotes(query)).containsExactly("wanted");
  }

  @Test
  void threeWordsAreAllWanted() {
    indexed(claim("tax cuts for farmers"), claim("tax cuts"));

    assertThat(quotes("tax cuts farmers")).containsExactly("tax cuts for farmers");
  }

  @Test
  void aPastedSentenceFindsTheClaimThatSaysMostOfIt() {
    indexed(
        claim("Unemployment has fallen to its lowest level in fifty years"),
        claim("In fifty years"));

    assertThat(quotes("He said that unemployment fell to the lowest level in 50 years"))
        .containsExactly("Unemployment has fallen to its lowest level in fifty years");
  }

  @Test
  void aWordWithoutMeaningOfItsOwnIsStillFound() {
    indexed(claim("to be or not to be"), claim("nothing"));

    assertThat(quotes("with not")).isEmpty();
    assertThat(quotes("not")).containsExactly("to be or not to be");
    assertThat(quotes("\"or not to be\"")).containsExactly("to be or not to be");
  }

  @Test
  void theLongestQueryThereMayBeIsAnswered() {
    indexed(claim("tax"));
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      words.append("w").append(i).append(i % 10 == 0 ? "* " : " ");
    }

    assertThat(quotes(words.toString())).isEmpty();
    assertThat(quotes("\"" + "tax ".repeat(100) + "\"")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"🙂", "жизнь", "生活費", "المعيشة", "ชีวิต", "a\u0000b", "=tax", "​"})
  void anyScriptIsAQuery(String query) {
    indexed(claim("tax"), claim("🙂 жизнь 生活費 المعيشة ชีวิต"));

    try {
      assertThat(quotes(query)).hasSizeLessThanOrEqualTo(1);
    } catch (QueryMistake mistake) {
      assertThat(mistake.code()).isEqualTo("search.query-no-words");
    }
  }

  @Test
  void aVeryLongWordNeitherBreaksTheIndexNorTheQuery() {
    indexed(
        claim(
            "x".repeat(40_000),
            with -> with.claimant("y".repeat(40_000)).tags("z".repeat(40_000))));

    assertThat(quotes("x".repeat(1_900))).hasSizeLessThanOrEqualTo(1);
    assertThat(find("").total()).isEqualTo(1);
  }

  @Test
  void whatNobodySeesInAWordDoesNotHideIt() {
    indexed(claim("The eco\u00adnomy shrank"), claim("The eco\u200bnomy grew"));

    assertThat(quotes("economy")).hasSize(2);
    assertThat(quotes("shr\u00adank")).containsExactly("The eco\u00adnomy shrank");
  }
}
