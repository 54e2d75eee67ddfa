package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.search.index.ClaimDocuments.article;
import static org.claimlight.search.index.ClaimDocuments.claim;
import static org.claimlight.search.index.ClaimDocuments.claimId;
import static org.claimlight.search.index.ClaimDocuments.who;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.ClaimQuery;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.Found.ValueCount;
import org.claimlight.search.index.Fragment;
import org.claimlight.search.index.Fragment.Run;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.index.QueryMistake;
import org.claimlight.search.index.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

  @TempDir Path folder;
  private ClaimIndex index;

  @BeforeEach
  void openAnIndex() {
    index = TestIndexes.in(folder);
    index.open();
  }

  @AfterEach
  void closeIt() {
    index.close();
  }

  private void indexed(ClaimDocument... claims) {
    index.apply(IndexBatch.of(Arrays.asList(claims), index.applied() + 1));
  }

  private Found find(String query) {
    return index.find(Criteria.of(QueryLanguage.parse(query)));
  }

  private List<String> quotes(String query) {
    return quotes(find(query));
  }

  private static List<String> quotes(Found found) {
    return found.hits().stream().map(hit -> hit.quotes().getFirst()).toList();
  }

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
  void theWordsOfAnotherLanguageAreMarkedByItsStems() {
    indexed(
        claim("Die Häuser wurden teurer", with -> with.in(article("x", "de"))), claim("A house"));

    assertThat(find("haus").hits().getFirst().highlights().get(TextField.QUOTE).getFirst().runs())
        .contains(new Run("Häuser", true));
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
  void withoutFacetsMoreThanAThousandHitsAreNotCounted() {
    ClaimDocument[] many = new ClaimDocument[3_000];
    Arrays.setAll(many, i -> claim("tax " + "and ".repeat(i % 7)));
    indexed(many);

    Found quick =
        index.find(
            new Criteria(QueryLanguage.parse("tax"), Map.of(), Order.RELEVANCE, 0, 20, false));

    assertThat(quick.exact()).isFalse();
    assertThat(quick.total()).isGreaterThan(1_000);
    assertThat(quick.facets()).isEmpty();
    assertThat(quick.hits()).hasSize(20);
    assertThat(find("tax").total()).isEqualTo(3_000);
    assertThat(find("tax").exact()).isTrue();
  }

  @Test
  void monthsAreCountedInTheOrderOfTime() {
    indexed(
        claim("tax 1", with -> with.marked("2025-04-10T00:00:00Z")),
        claim("tax 2", with -> with.marked("2025-04-11T00:00:00Z")),
        claim("tax 3", with -> with.marked("2024-12-11T00:00:00Z")));

    assertThat(find("tax").facets().get(Facet.MONTH))
        .containsExactly(new ValueCount("2024-12", 1), new ValueCount("2025-04", 2));
    assertThat(quotes(narrowed(Map.of(Facet.MONTH, Set.of("2024-12"))))).containsExactly("tax 3");
  }

  @Test
  void theWordAsTypedRanksAboveItsStem() {
    indexed(claim("taxing"), claim("taxes"), claim("taxed"));

    assertThat(quotes("taxes").getFirst()).isEqualTo("taxes");
    assertThat(quotes("taxes")).hasSize(3);
  }

  @Test
  void theQuoteRanksAboveTheStatementAboveTheContext() {
    indexed(
        claim("one", with -> with.context("about inflation here")),
        claim("two", with -> with.statement("about inflation here")),
        claim("about inflation here"));

    assertThat(quotes("inflation")).containsExactly("about inflation here", "two", "one");
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
  void theWordsThatMatchAreMarkedWhereTheyStand() {
    indexed(
        claim(
            "Prices of <b>bread</b> doubled",
            with -> with.rationale("It is not so. The office counts bread prices monthly. Done.")));

    Map<TextField, List<Fragment>> highlights = find("bread price*").hits().getFirst().highlights();

    assertThat(highlights.keySet()).containsExactly(TextField.QUOTE, TextField.RATIONALE);
    assertThat(highlights.get(TextField.QUOTE).getFirst().runs())
        .containsExactly(
            new Run("Prices", true),
            new Run(" of <b>", false),
            new Run("bread", true),
            new Run("</b> doubled", false));
    assertThat(highlights.get(TextField.RATIONALE).getFirst().text()).contains("bread prices");
  }

  @Test
  void aFieldsValueIsMarkedInThatFieldOnly() {
    indexed(claim("Smith said it", with -> with.claimant("John Smith")));

    assertThat(find("claimant:smith").hits().getFirst().highlights().keySet())
        .containsExactly(TextField.CLAIMANT);
  }

  @Test
  void aHitCarriesWhatIsShownOfTheClaim() {
    indexed(
        claim(
            "quote",
            with ->
                with.statement("statement")
                    .claimant("Jo")
                    .in(article("Title"))
                    .tags("a", "b")
                    .rated("False", "Half true")
                    .status("settled")
                    .updated("2025-04-01T00:00:00.123Z")));

    Hit hit = find("quote").hits().getFirst();

    assertThat(hit.statement()).isEqualTo("statement");
    assertThat(hit.claimant()).isEqualTo("Jo");
    assertThat(hit.article()).isEqualTo(article("Title").id());
    assertThat(hit.articleTitle()).isEqualTo("Title");
    assertThat(hit.tags()).containsExactly("a", "b");
    assertThat(hit.ratings())
        .containsExactly(
            new ClaimDocument.Rating("false", "False"),
            new ClaimDocument.Rating("half-true", "Half true"));
    assertThat(hit.status()).isEqualTo("settled");
    assertThat(hit.updatedAt()).isEqualTo("2025-04-01T00:00:00.123Z");
    assertThat(hit.score()).isPositive();
  }

  private Found narrowed(Map<Facet, Set<String>> chosen) {
    return index.find(
        new Criteria(QueryLanguage.parse("tax"), chosen, Order.RELEVANCE, 0, 20, true));
  }

  @Test
  void facetsCountWhatChoosingAnotherValueWouldBring() {
    indexed(
        claim("tax 1", with -> with.status("open").tags("x")),
        claim("tax 2", with -> with.status("open").tags("y")),
        claim("tax 3", with -> with.status("settled").tags("x")),
        claim("other", with -> with.status("settled").tags("x")));

    Found found = narrowed(Map.of(Facet.STATUS, Set.of("open")));

    assertThat(quotes(found)).containsExactlyInAnyOrder("tax 1", "tax 2");
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.exact()).isTrue();
    assertThat(found.facets().get(Facet.STATUS))
        .containsExactly(new ValueCount("open", 2), new ValueCount("settled", 1));
    assertThat(found.facets().get(Facet.TAG))
        .containsExactlyInAnyOrder(new ValueCount("x", 1), new ValueCount("y", 1));
  }

  @Test
  void valuesOfOneFacetAddUpAndFacetsNarrow() {
    indexed(
        claim("tax 1", with -> with.status("open").tags("x")),
        claim("tax 2", with -> with.status("settled").tags("x")),
        claim("tax 3", with -> with.status("disputed").tags("x")),
        claim("tax 4", with -> with.status("open").tags("y")));

    Found found = narrowed(Map.of(Facet.STATUS, Set.of("open", "settled"), Facet.TAG, Set.of("x")));

    assertThat(quotes(found)).containsExactlyInAnyOrder("tax 1", "tax 2");
  }

  @Test
  void facetsAreCountedAnewAfterEveryChange() {
    ClaimDocument first = claim("tax 1", with -> with.claimant("Ann").tags("x", "y"));
    indexed(first);
    indexed(claim("tax 2", with -> with.claimant("Bob").tags("y")));
    assertThat(find("tax").facets().get(Facet.CLAIMANT))
        .containsExactly(new ValueCount("Ann", 1), new ValueCount("Bob", 1));

    indexed(claim("tax 1", with -> with.id(first.claim()).claimant("Bob").tags("z", "y")));

    Found found = find("tax");
    assertThat(found.facets().get(Facet.CLAIMANT)).containsExactly(new ValueCount("Bob", 2));
    assertThat(found.facets().get(Facet.TAG))
        .containsExactly(new ValueCount("y", 2), new ValueCount("z", 1));
  }

  @Test
  void onlyTheMostFrequentValuesOfAFacetAreListed() {
    for (int tag = 1; tag <= 25; tag++) {
      for (int claim = 1; claim <= tag; claim++) {
        String name = "%02d".formatted(tag);
        indexed(claim("tax", with -> with.tags(name)));
      }
    }

    List<ValueCount> tags = find("tax").facets().get(Facet.TAG);

    assertThat(tags).hasSize(20).startsWith(new ValueCount("25", 25), new ValueCount("24", 24));
    assertThat(tags).endsWith(new ValueCount("06", 6));
  }

  @Test
  void aSearchWithoutHighlightsFindsTheSame() {
    indexed(claim("tax cut"), claim("tax rise"));
    ClaimQuery query = QueryLanguage.parse("tax");

    Found plain =
        index.find(new Criteria(query, Map.of(), Order.RELEVANCE, 0, 20, false, false, false));

    Found marked = index.find(new Criteria(query, Map.of(), Order.RELEVANCE, 0, 20, false));
    assertThat(quotes(plain)).isEqualTo(quotes(marked)).hasSize(2);
    assertThat(plain.hits().getFirst().score()).isEqualTo(marked.hits().getFirst().score());
    assertThat(marked.hits().getFirst().highlights()).isNotEmpty();
    assertThat(plain.hits().getFirst().highlights()).isEmpty();
  }

  @Test
  void aChosenValueIsListedEvenWhenNothingHasIt() {
    indexed(claim("tax"));

    Found found = narrowed(Map.of(Facet.TAG, Set.of("nobody")));

    assertThat(found.total()).isZero();
    assertThat(found.facets().get(Facet.TAG)).containsExactly(new ValueCount("nobody", 0));
  }

  @Test
  void aDismissedClaimShowsOnlyWhenItsStatusIsAskedFor() {
    indexed(claim("tax 1"), claim("tax 2", with -> with.status("dismissed")));

    Found found = find("tax");

    assertThat(quotes(found)).containsExactly("tax 1");
    assertThat(found.facets().get(Facet.STATUS))
        .containsExactly(new ValueCount("dismissed", 1), new ValueCount("open", 1));
    assertThat(quotes("tax status:dismissed")).containsExactly("tax 2");
    assertThat(quotes(narrowed(Map.of(Facet.STATUS, Set.of("dismissed")))))
        .containsExactly("tax 2");
  }

  @Test
  void claimsAreListedByTimeWhenAskedTo() {
    indexed(
        claim("tax a", with -> with.marked("2025-01-01T00:00:00Z").updated("2025-09-01T00:00:00Z")),
        claim(
            "tax b", with -> with.marked("2025-02-01T00:00:00Z").updated("2025-02-01T00:00:00Z")));

    assertThat(quotes(ordered("tax", Order.NEWEST, 0, 20))).containsExactly("tax b", "tax a");
    assertThat(quotes(ordered("tax", Order.ACTIVITY, 0, 20))).containsExactly("tax a", "tax b");
    assertThat(quotes(ordered("", Order.RELEVANCE, 0, 20))).containsExactly("tax b", "tax a");
  }

  private Found ordered(String query, Order order, int offset, int size) {
    return index.find(
        new Criteria(QueryLanguage.parse(query), Map.of(), order, offset, size, true));
  }

  @Test
  void pagesFollowOneAnother() {
    for (int day = 1; day <= 5; day++) {
      String marked = "2025-01-0%dT00:00:00Z".formatted(day);
      indexed(claim("tax " + day, with -> with.marked(marked)));
    }

    Found second = ordered("tax", Order.NEWEST, 2, 2);

    assertThat(second.total()).isEqualTo(5);
    assertThat(quotes(second)).containsExactly("tax 3", "tax 2");
    assertThat(quotes(ordered("tax", Order.NEWEST, 4, 2))).containsExactly("tax 1");
    assertThat(quotes(ordered("tax", Order.NEWEST, 8, 2))).isEmpty();
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
  void whatIsTheSameClaimIsOneHitWithTheOthersBeside() {
    UUID family = UUID.randomUUID();
    ClaimId first = claimId("first");
    ClaimId second = claimId("second");
    ClaimId gone = claimId("gone");
    ClaimId single = claimId("single");
    index.apply(
        IndexBatch.of(
            List.of(
                claim("Quicksilver quicksilver quicksilver", with -> with.id(first).family(family)),
                claim("Quicksilver is heavy", with -> with.id(second).family(family)),
                claim(
                    "Quicksilver is light",
                    with -> with.id(gone).family(family).status("dismissed")),
                claim("Much has been said of quicksilver", with -> with.id(single))),
            1_000));

    Found together =
        index.find(
            new Criteria(
                QueryLanguage.parse("quicksilver"),
                Map.of(),
                Order.RELEVANCE,
                0,
                20,
                false,
                true,
                true));
    Found apart = index.find(Criteria.of(QueryLanguage.parse("quicksilver")));

    assertThat(together.hits()).extracting(Hit::claim).containsExactly(first, single);
    assertThat(together.others().get(first)).extracting(Hit::claim).containsExactly(second);
    assertThat(together.others()).doesNotContainKey(single);
    assertThat(apart.hits())
        .extracting(Hit::claim)
        .containsExactlyInAnyOrder(first, second, single);
    assertThat(apart.others()).isEmpty();
  }

  @Test
  void whatNobodySeesInAWordDoesNotHideIt() {
    indexed(claim("The eco\u00adnomy shrank"), claim("The eco\u200bnomy grew"));

    assertThat(quotes("economy")).hasSize(2);
    assertThat(quotes("shr\u00adank")).containsExactly("The eco\u00adnomy shrank");
  }
}
