package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.search.index.ClaimDocuments.article;
import static org.claimlight.search.index.ClaimDocuments.claim;
import static org.claimlight.search.index.ClaimDocuments.who;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.ClaimQuery;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.QueryLanguage;
import org.claimlight.search.index.StoredQueries;
import org.claimlight.search.index.StoredQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One claim, tried on the queries that are kept. */
class StoredQueriesTest {

  private static final StoredQueries STORED = new MemoryStoredQueries(ZoneOffset.UTC);

  private static final ClaimDocument WAGES =
      claim(
          "The minimum wages doubled in two years",
          with ->
              with.statement("The minimum wage is twice what it was in 2023")
                  .context("The minister spoke in the parliament of Lisbon")
                  .claimant("Maria Sousa")
                  .tags("labour", "cost of living")
                  .status("in-review")
                  .rated("Mostly false")
                  .source("Wage statistics", "it rose by a fifth", "www.ons.gov.uk")
                  .people(who("ana", "Ana Ferreira"), who("ben", "Ben Okafor"))
                  .reviewers(who("ben", "Ben Okafor"))
                  .marked("2025-03-14T10:00:00Z")
                  .disputed());

  private static boolean answers(
      ClaimDocument claim, String query, Map<Facet, Set<String>> chosen) {
    var stored = new StoredQuery(QueryLanguage.parse(query), chosen);
    return STORED.of(Map.of("it", stored)).answeredBy(claim).contains("it");
  }

  private static boolean answers(ClaimDocument claim, String query) {
    return answers(claim, query, Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wages",
        "wage",
        "WAGE doubling",
        "minimum wage doubled",
        "\"minimum wage\"",
        "\"twice what it was\"",
        "minim*",
        "wage -bread",
        "-bread",
        "bread OR wage",
        "(bread OR wage) doubled",
        "claimant:sousa",
        "claimant:\"maria sousa\"",
        "tag:labour",
        "tag:\"cost of living\"",
        "rating:mostly-false",
        "status:in-review",
        "-status:open",
        "by:ana",
        "by:okafor",
        "reviewer:ben",
        "source:ons.gov.uk",
        "source:statistics",
        "article:article",
        "publisher:daily",
        "lang:en",
        "disputed:yes",
        "marked:2025",
        "marked:2025-03",
        "marked:2025-03-14",
        "marked:2025-03-14..",
        "marked:..2025-03-14",
        "sources:1",
        "sources:1..3",
        "sources:..1",
        "wage tag:labour -rating:true marked:2025 sources:1.."
      })
  void aClaimAnswersWhatASearchWouldFindItBy(String query) {
    assertThat(answers(WAGES, query)).isTrue();
  }

  /** A search finds it by them, last of all; nobody is told of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"parliament", "wage parliament", "\"spoke in\"", "parlia*", "parliament OR spoke"})
  void theWordsBesideAClaimAreNoAnswer(String query) {
    assertThat(answers(WAGES, query)).isFalse();
    assertThat(answers(WAGES, "wage -" + query.split(" OR ")[0].replace("wage ", ""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bread",
        "wage bread",
        "\"wage minimum\"",
        "\"doubled two\"",
        "ageing",
        "minimumest*",
        "wage -doubled",
        "-wage",
        "bread OR butter",
        "claimant:okafor",
        "tag:living",
        "rating:false",
        "status:open",
        "by:cleo",
        "reviewer:ana",
        "source:ons.org",
        "lang:de",
        "disputed:no",
        "marked:2024",
        "marked:2025-03-15..",
        "marked:..2025-03-13",
        "sources:0",
        "sources:2.."
      })
  void aClaimAnswersNothingElse(String query) {
    assertThat(answers(WAGES, query)).isFalse();
  }

  /** In an index every other word of the desk would stand by; in this one, nothing does. */
  @ParameterizedTest
  @ValueSource(strings = {"doubeld", "minimun", "parlament"})
  void aTypoIsNotForgiven(String query) {
    assertThat(answers(WAGES, query)).isFalse();
  }

  @Test
  void chosenFacetsNarrow() {
    assertThat(answers(WAGES, "wage", Map.of(Facet.STATUS, Set.of("open", "in-review")))).isTrue();
    assertThat(answers(WAGES, "wage", Map.of(Facet.STATUS, Set.of("open")))).isFalse();
    assertThat(answers(WAGES, "", Map.of(Facet.TAG, Set.of("labour")))).isTrue();
    assertThat(answers(WAGES, "", Map.of(Facet.MONTH, Set.of("2025-03")))).isTrue();
    assertThat(answers(WAGES, "", Map.of(Facet.MONTH, Set.of("2025-04")))).isFalse();
    assertThat(
            answers(
                WAGES,
                "",
                Map.of(
                    Facet.RATING, Set.of("mostly-false"), Facet.CLAIMANT, Set.of("Somebody else"))))
        .isFalse();
    assertThat(answers(WAGES, "", Map.of(Facet.ARTICLE, Set.of(WAGES.article().id().toString()))))
        .isTrue();
  }

  @Test
  void aDismissedClaimAnswersOnlyWhoAsksForIt() {
    ClaimDocument dismissed = claim("Wages doubled", with -> with.status("dismissed"));

    assertThat(answers(dismissed, "wages")).isFalse();
    assertThat(answers(dismissed, "-bread")).isFalse();
    assertThat(answers(dismissed, "wages status:dismissed")).isTrue();
    assertThat(answers(dismissed, "wages", Map.of(Facet.STATUS, Set.of("dismissed")))).isTrue();
  }

  @Test
  void aQueryIsReadInTheClaimsLanguage() {
    ClaimDocument german =
        claim(
            "Die Zahl der Arbeitslosen stieg in den Städten",
            with -> with.in(article("Zahlen", "de")));
    ClaimDocument unknown = claim("Miért drágább a kenyér", with -> with.in(article("Hír", "xx")));

    assertThat(answers(german, "Stadt Arbeitslose")).isTrue();
    assertThat(answers(german, "stadten")).isTrue();
    assertThat(answers(german, "lang:de arbeitslos*")).isTrue();
    assertThat(answers(WAGES, "Löhne")).isFalse();
    assertThat(answers(unknown, "kenyer")).isTrue();
    assertThat(answers(unknown, "kenyerek")).isFalse();
  }

  @Test
  void aPhraseDoesNotRunFromOneSpanIntoTheNext() {
    ClaimDocument twice =
        claim("x", with -> with.comments("prices rose", "wages fell").tags("one", "two"));

    assertThat(answers(twice, "\"prices rose\"")).isTrue();
    assertThat(answers(twice, "\"rose wages\"")).isFalse();
  }

  @Test
  void theKeysOfAllThatAreAnsweredAreGiven() {
    Map<String, StoredQuery> queries =
        Stream.of("wage", "bread", "tag:labour", "\"minimum wage\" OR bread")
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    query -> new StoredQuery(QueryLanguage.parse(query), Map.of())));

    var matcher = STORED.of(queries);

    assertThat(matcher.answeredBy(WAGES))
        .containsExactlyInAnyOrder("wage", "tag:labour", "\"minimum wage\" OR bread");
    assertThat(matcher.answeredBy(claim("Bread is dear")))
        .containsExactlyInAnyOrder("bread", "\"minimum wage\" OR bread");
  }

  /** Whatever is asked of whatever claim itself: both ways say the same. */
  @Test
  void whatAnswersIsWhatASearchFinds(@TempDir Path folder) {
    List<ClaimDocument> claims = new ArrayList<>(List.of(WAGES));
    String[] words = {"wages", "bread", "taxes", "schools", "doubled", "fell", "minister", "not"};
    for (int i = 0; i < 64; i++) {
      String quote = words[i % 8] + " and " + words[(i / 8) % 8] + " of " + words[(i * 5 + 3) % 8];
      String status = List.of("open", "settled", "dismissed").get(i % 3);
      String tag = words[i % 5];
      int day = i % 28 + 1;
      claims.add(
          claim(
              quote,
              with ->
                  with.status(status)
                      .tags(tag)
                      .marked("2025-02-%02dT10:00:00Z".formatted(day))
                      .claimant(words[day % 8])));
    }
    ClaimIndex index = TestIndexes.in(folder);
    index.open();
    index.apply(IndexBatch.of(claims, 1));
    Map<String, StoredQuery> queries = new LinkedHashMap<>();
    for (String one : words) {
      for (String other : words) {
        for (String pattern :
            List.of(
                "%s %s",
                "%s OR %s",
                "%s -%s",
                "\"%s and %s\"",
                "tag:%s %s",
                "claimant:%s -%s",
                "%s (%s OR status:dismissed)",
                "%s %s marked:2025-02-10..")) {
          String query = pattern.formatted(one, other);
          queries.put(query, new StoredQuery(QueryLanguage.parse(query), Map.of()));
        }
      }
    }
    Map<String, Set<Object>> found = new LinkedHashMap<>();
    Map<String, Set<Object>> answered = new LinkedHashMap<>();
    queries.forEach(
        (query, stored) -> {
          answered.put(query, new LinkedHashSet<>());
          found.put(
              query,
              index
                  .find(
                      new Criteria(
                          new ClaimQuery.Itself(stored.query()),
                          Map.of(),
                          Order.NEWEST,
                          0,
                          100,
                          false))
                  .hits()
                  .stream()
                  .map(hit -> hit.claim())
                  .collect(Collectors.toSet()));
        });
    var matcher = STORED.of(queries);
    for (ClaimDocument claim : claims) {
      matcher.answeredBy(claim).forEach(query -> answered.get(query).add(claim.claim()));
    }
    index.close();

    assertThat(answered).isEqualTo(found);
    assertThat(found.values()).anyMatch(claimsFound -> claimsFound.size() > 10);
  }
}
