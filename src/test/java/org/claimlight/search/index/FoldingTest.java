package org.claimlight.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Élysée, elysee",
    "'Marsh, Ellen', marsh ellen",
    "cost-of-living, cost of living",
    "www.ONS.gov.uk, www.ons.gov.uk",
    "Łódź Straße, lodz strasse",
    "Москва, москва",
    "'“…”', ''",
  })
  void valuesAreComparedWithoutCaseAccentsAndPunctuation(String value, String folded) {
    assertThat(Folding.fold(value)).isEqualTo(folded);
  }
}
