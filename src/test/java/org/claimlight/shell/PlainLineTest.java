package org.claimlight.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainLineTest {

  @Test
  void showsTheMarksThatTurnWordsAround() {
    assertThat(PlainLine.of("cod.\u202etxt")).isEqualTo("cod.[U+202E]txt");
    assertThat(PlainLine.of("\u2067a\u2069")).isEqualTo("[U+2067]a[U+2069]");
  }

  @Test
  void keepsTheMarksThatRightToLeftScriptsNeed() {
    assertThat(PlainLine.of("\u05d0\u200f!")).isEqualTo("\u05d0\u200f!");
  }

  @Test
  void isOneLineWithoutControlCharacters() {
    assertThat(PlainLine.of(" a\u0000b\n\u2028 c ")).isEqualTo("ab c");
  }
}
