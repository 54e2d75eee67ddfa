package org.claimlight.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Set;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchAddressTest {

  @Test
  void theWholeStateStandsInTheAddress() {
    SearchAddress address =
        new SearchAddress(
            "a & \"b\"",
            Map.of(Facet.STATUS, Set.of("open"), Facet.TAG, Set.of("x y")),
            Order.NEWEST,
            2);

    assertThat(SearchAddress.of(address.parameters())).isEqualTo(address);
    assertThat(SearchAddress.of(QueryParameters.fromString(address.parameters().getQueryString())))
        .isEqualTo(address);
  }

  @Test
  void whatIsAsUsualStandsInNoAddress() {
    assertThat(SearchAddress.nowhere().path()).isEqualTo("search");
  }

  @ParameterizedTest
  @CsvSource({"1,0", "3,2", "500,499", "0,0", "-1,0", "x,0", "99999999999,0"})
  void aPageThatCannotBeIsAnother(String given, int page) {
    assertThat(SearchAddress.of(QueryParameters.of("page", given)).page()).isEqualTo(page);
  }

  @Test
  void aPageThatIsTooDeepKeepsItsNumberAndIsSearchedForAsTheDeepest() {
    SearchAddress address = SearchAddress.of(QueryParameters.of("page", "600"));

    assertThat(address.page()).isEqualTo(599);
    assertThat(address.isTooDeep()).isTrue();
    assertThat(address.request().page()).isEqualTo(499);
    assertThat(SearchAddress.of(QueryParameters.of("page", "500")).isTooDeep()).isFalse();
  }

  @Test
  void whatCannotBeReadIsLeftOut() {
    assertThat(SearchAddress.of(QueryParameters.fromString("sort=odd&facet.odd=x&other=1")))
        .isEqualTo(SearchAddress.nowhere());
  }

  @Test
  void aFilterIsChosenAndTakenBackAndStartsAtTheFirstPage() {
    SearchAddress chosen = SearchAddress.nowhere().onPage(3).toggled(Facet.TAG, "x");

    assertThat(chosen.has(Facet.TAG, "x")).isTrue();
    assertThat(chosen.page()).isZero();
    assertThat(chosen.toggled(Facet.TAG, "x")).isEqualTo(SearchAddress.nowhere());
  }
}
