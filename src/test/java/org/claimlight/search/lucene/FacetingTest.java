package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.search.index.ClaimDocuments.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.Found.ValueCount;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.QueryLanguage;
import org.junit.jupiter.api.Test;

/** How hits are counted, in all and by facet. */
class FacetingTest extends OverAnIndex {

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
    assertThat(quotes("tax -status:settled")).containsExactly("tax 1");
    assertThat(quotes(narrowed(Map.of(Facet.STATUS, Set.of("dismissed")))))
        .containsExactly("tax 2");
  }
}
