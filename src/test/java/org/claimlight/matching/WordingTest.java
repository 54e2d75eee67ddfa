package org.claimlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#MinimumWage now | Minimum Wage now",
        "@WhiteHouse said so | White House said so",
        "#COVID19 is over | COVID 19 is over",
        "#USElection2020 | US Election 2020",
        "#climate_change | climate change",
        "look https://t.co/abc?d=1 here | look here",
        "pic.twitter.com/0eJtwJyS1J Butterflies | Butterflies",
        "He did. — Ilhan Omar (@IlhanMN) January 6, 2020 | He did. — Ilhan Omar",
        "Ends in 5% of #Großbritannien | Ends in 5% of Großbritannien",
        "a # b @ c | a # b @ c"
      })
  void aPostIsReadAsTheWordsItSays(String post, String words) {
    assertThat(Wording.of(post)).isEqualTo(words);
  }

  @Test
  void whatIsEndlessIsCut() {
    assertThat(Wording.of("word ".repeat(5_000))).hasSizeLessThanOrEqualTo(2_000);
  }

  @Test
  void aDigestTellsWordsApart() {
    assertThat(Wording.digest("one")).isEqualTo(Wording.digest("one")).hasSize(64);
    assertThat(Wording.digest("one")).isNotEqualTo(Wording.digest("other"));
  }
}
