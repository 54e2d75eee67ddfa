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
        "In 2019 taxes rose | Taxes rose in 2020",
        "It cost 2.5 million in 2019 | It cost 25 million in 2019",
        "Es kamen 120.000 Menschen im Jahr 2023 | Es kamen 80.000 Menschen im Jahr 2023",
        "Die Preise stiegen um 3,5 Prozent | Die Preise stiegen um 35 Prozent"
      })
  void numbersThatDifferAreTold(String one, String other) {
    assertThat(Caution.between(one, other, "en")).containsExactly(NUMBERS_DIFFER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Four patients in 2020 | 4 patients",
        "It cost $1,500,000 | It cost 1500000 dollars",
        "Es waren 1.500.000 Menschen | It was 1,500,000 people",
        "Die Preise stiegen um 3,5 Prozent | Prices rose by 3.5 percent",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The governor lied | There is no doubt the governor lied",
        "en | She cut taxes and spending | She not only cut taxes but spending",
        "en | Thirty people came | No fewer than thirty people came",
        "de | Es kamen 30 Leute | Es kamen nicht weniger als 30 Leute",
        "de | Er senkte die Steuern | Er senkte nicht nur die Steuern",
        "fr | Il avance | Il avance pas à pas",
        "es | Bajó los impuestos | No solo bajó los impuestos"
      })
  void whatOnlySoundsLikeADenialIsNone(String language, String one, String other) {
    assertThat(Caution.between(one, other, language)).doesNotContain(ONE_DENIES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is false that the governor cut taxes",
        "The governor denies having cut taxes",
        "The governor failed to cut taxes"
      })
  void toCallItFalseIsToDenyIt(String denial) {
    assertThat(Caution.between("The governor cut taxes", denial, "en")).containsExactly(ONE_DENIES);
  }

  @Test
  void aNameOrAWordIsNoStatement() {
    assertThat(Caution.isStatement("COVID-19")).isFalse();
    assertThat(Caution.isStatement("Hillary Clinton")).isFalse();
    assertThat(Caution.isStatement("the …")).isFalse();
    assertThat(Caution.isStatement("Taxes were cut")).isTrue();
  }
}
