package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.search.index.ClaimDocuments.article;
import static org.claimlight.search.index.ClaimDocuments.claim;
import static org.claimlight.search.index.ClaimDocuments.claimId;
import static org.claimlight.search.index.ClaimDocuments.who;

import java.util.List;
import org.claimlight.search.index.Found.ValueCount;
import org.claimlight.search.index.QueryField;
import org.junit.jupiter.api.Test;

/** The values of fields, as they are completed. */
class FieldValuesTest extends OverAnIndex {

  private void madeBy(String... claimants) {
    for (String claimant : claimants) {
      indexed(claim("tax", with -> with.claimant(claimant)));
    }
  }

  private List<String> claimants(String start) {
    return values(QueryField.CLAIMANT, start);
  }

  private List<String> values(QueryField field, String start) {
    return index.values(field, start, 5).stream().map(ValueCount::value).toList();
  }

  @Test
  void theMostFrequentComeFirstWhateverSegmentTheyStandIn() {
    madeBy("Ellen Marsh", "Elena Kova", "Elena Kova", "Ann Lee", "Elena Kova", "Ellen Marsh");

    assertThat(index.values(QueryField.CLAIMANT, "el", 5))
        .containsExactly(new ValueCount("Elena Kova", 3), new ValueCount("Ellen Marsh", 2));
    assertThat(claimants("")).containsExactly("Elena Kova", "Ellen Marsh", "Ann Lee");
  }

  @Test
  void anyWordOfAValueMayBeTypedButTheFirstCountsMore() {
    madeBy("Ann Ellis", "Ann Ellis", "Ellen Marsh");

    assertThat(claimants("ell")).containsExactly("Ellen Marsh", "Ann Ellis");
    assertThat(claimants("ann ell")).containsExactly("Ann Ellis");
    assertThat(claimants("nn")).isEmpty();
  }

  @Test
  void caseAndAccentsAreFolded() {
    madeBy("Élodie Šimić", "O’Brien");

    assertThat(claimants("ELO")).containsExactly("Élodie Šimić");
    assertThat(claimants("simi")).containsExactly("Élodie Šimić");
    assertThat(claimants("é")).containsExactly("Élodie Šimić");
    assertThat(claimants("o'b")).containsExactly("O’Brien");
  }

  @Test
  void aValueThatNoClaimHasAnyMoreIsGone() {
    indexed(claim("tax", with -> with.id(claimId("one")).claimant("Before")));
    assertThat(claimants("")).containsExactly("Before");

    indexed(claim("tax", with -> with.id(claimId("one")).claimant("After")));

    assertThat(claimants("")).containsExactly("After");
    assertThat(claimants("bef")).isEmpty();
  }

  @Test
  void eachFieldHasItsOwn() {
    indexed(
        claim(
            "tax",
            with ->
                with.in(article("On the cost of living"))
                    .tags("public money")
                    .status("in-review")
                    .rated("Mostly false")
                    .people(who("ana", "Ana Ferreira"), who("ben", "Ben Okafor"))
                    .reviewers(who("ben", "Ben Okafor"))
                    .source("Tables", "", "www.ons.gov.uk")
                    .disputed()
                    .marked("2025-03-14T10:00:00Z")));

    assertThat(values(QueryField.ARTICLE, "cos")).containsExactly("On the cost of living");
    assertThat(values(QueryField.TAG, "mon")).containsExactly("public money");
    assertThat(values(QueryField.STATUS, "")).containsExactly("in-review");
    assertThat(values(QueryField.RATING, "")).containsExactly("mostly-false");
    assertThat(values(QueryField.BY, "")).containsExactly("ana", "ben");
    assertThat(values(QueryField.REVIEWER, "")).containsExactly("ben");
    assertThat(values(QueryField.SOURCE, "ons")).contains("ons.gov.uk", "www.ons.gov.uk");
    assertThat(values(QueryField.PUBLISHER, "dai")).containsExactly("The Daily");
    assertThat(values(QueryField.LANG, "")).containsExactly("en");
    assertThat(values(QueryField.DISPUTED, "")).containsExactly("yes");
    assertThat(values(QueryField.MARKED, "")).containsExactly("2025-03");
    assertThat(values(QueryField.SOURCES, "")).isEmpty();
  }

  @Test
  void noMoreAreGivenThanAreWanted() {
    madeBy("A one", "A two", "A three");

    assertThat(index.values(QueryField.CLAIMANT, "a", 2)).hasSize(2);
    assertThat(index.values(QueryField.CLAIMANT, "", 2)).hasSize(2);
  }
}
