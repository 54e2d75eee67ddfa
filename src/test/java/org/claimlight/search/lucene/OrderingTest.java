package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.search.index.ClaimDocuments.claim;
import static org.claimlight.search.index.ClaimDocuments.claimId;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.Criteria;
import org.claimlight.search.index.Found;
import org.claimlight.search.index.Found.Hit;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.Order;
import org.claimlight.search.index.QueryLanguage;
import org.junit.jupiter.api.Test;

/** In which order claims are found, page by page. */
class OrderingTest extends OverAnIndex {

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
}
