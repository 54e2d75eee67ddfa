package org.claimlight.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceTest {

  @ParameterizedTest
  @CsvSource({
    "Ana Ferreira, AF",
    "Cher, C",
    "  maria del carmen ortiz , MO",
    "Åsa Öberg, ÅÖ",
    "𝒜da, 𝒜",
    "'', ''"
  })
  void initialsAreThoseOfTheFirstAndTheLastName(String name, String initials) {
    assertThat(Face.initials(name)).isEqualTo(initials);
  }
}
