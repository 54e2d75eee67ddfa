package org.claimlight.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.matching.Caution.NUMBERS_DIFFER;
import static org.claimlight.matching.Caution.ONE_DENIES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CautionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Four patients developed it | Forty patients developed it",
        "It cost 1.5 million | It cost 2.5 million",
        "In 2019 taxes rose | Taxes rose in 2020"
      })
  void numbersOfWhichNoneIsCommonAreTold(String one, String other) {
    assertThat(Caution.between(one, other)).containsExactly(NUMBERS_DIFFER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Four patients in 2020 | 4 patients",
        "It cost $1,500,000 | It cost 1500000 dollars",
        "Taxes rose in 2020 | Taxes rose",
        "They did not know | They didn't know",
        "Nobody knew | They never knew"
      })
  void whatAgreesOrIsSaidByOneAloneIsNot(String one, String other) {
    assertThat(Caution.between(one, other)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"They did NOT develop it", "They didn’t develop it", "No one developed it"})
  void aDenialOfWhatTheOtherSaysIsTold(String denial) {
    assertThat(Caution.between("They developed it", denial)).containsExactly(ONE_DENIES);
    assertThat(Caution.between(denial, "They developed it")).containsExactly(ONE_DENIES);
  }

  @Test
  void aNameOrAWordIsNoStatement() {
    assertThat(Caution.isStatement("COVID-19")).isFalse();
    assertThat(Caution.isStatement("Hillary Clinton")).isFalse();
    assertThat(Caution.isStatement("the …")).isFalse();
    assertThat(Caution.isStatement("Taxes were cut")).isTrue();
  }
}
