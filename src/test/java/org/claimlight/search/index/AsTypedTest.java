package org.claimlight.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsTypedTest {

  @ParameterizedTest
  @CsvSource({
    "wheat, (wheat OR wheat*)",
    "tax cu, tax (cu OR cu*)",
    "-rye, -(rye OR rye*)",
    "claimant:el, claimant:(el OR el*)",
    "(wheat OR ry, (wheat OR (ry OR ry*)",
    "rating:fal, rating:fal*",
    "status:(open OR dis, status:(open OR dis*",
    "marked:2025, marked:2025",
    "sources:10, sources:10",
  })
  void theLastWordMayGoOn(String typed, String query) {
    assertThat(AsTyped.query(typed)).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "'wheat '",
    "a",
    "econ*",
    "'\"a phrase\"'",
    "'\"a phr'",
    "wheat OR",
    "claimant:",
    "(wheat)",
  })
  void whatIsAtItsEndIsLeft(String typed) {
    assertThat(AsTyped.query(typed)).isEqualTo(typed);
  }
}
