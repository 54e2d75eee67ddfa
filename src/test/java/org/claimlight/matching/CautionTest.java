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
    assertThat(Caution.between(one, other, "en")).containsExactly(NUMBERS_DIFFER);
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
    assertThat(Caution.between(one, other, "en")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"They did NOT develop it", "They didn’t develop it", "No one developed it"})
  void aDenialOfWhatTheOtherSaysIsTold(String denial) {
    assertThat(Caution.between("They developed it", denial, "en")).containsExactly(ONE_DENIES);
    assertThat(Caution.between(denial, "They developed it", "en")).containsExactly(ONE_DENIES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Die Steuern sind gestiegen | Die Steuern sind nicht gestiegen",
        "de-AT | Es gab eine Wahl | Es gab keine Wahl",
        "fr | Le chômage a baissé | Le chômage n’a pas baissé",
        "es | Los precios subieron | Los precios no subieron",
        "pt | Os preços subiram no Brasil | Os preços não subiram no Brasil",
        "nb | Skattene økte i fjor | Skattene økte ikke i fjor",
        "ru | Налоги выросли в этом году | Налоги не выросли в этом году",
        "  | They developed it | They never developed it"
      })
  void eachLanguageDeniesByItsOwnWords(String language, String one, String denial) {
    assertThat(Caution.between(one, denial, language)).containsExactly(ONE_DENIES);
    assertThat(Caution.between(denial, denial, language)).isEmpty();
  }

  /** "No" is "in the" in Portuguese, and Japanese denies within the verb. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"pt | Subiram os preços | Subiram no Brasil os preços", "ja | no | yes"})
  void whatDeniesInAnotherLanguageOnlyIsNotTold(String language, String one, String other) {
    assertThat(Caution.between(one, other, language)).isEmpty();
  }

  @Test
  void aNameOrAWordIsNoStatement() {
    assertThat(Caution.isStatement("COVID-19")).isFalse();
    assertThat(Caution.isStatement("Hillary Clinton")).isFalse();
    assertThat(Caution.isStatement("the …")).isFalse();
    assertThat(Caution.isStatement("Taxes were cut")).isTrue();
  }
}
