package org.claimlight.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.DateFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A pattern that cannot be formatted would break the screen that shows it, and only there. */
class MessagesTest {

  /** Numbers on each side of the steps that the texts make. */
  private static final List<Integer> NUMBERS = List.of(0, 1, 2, 1500);

  static Stream<Arguments> texts() throws IOException {
    var texts = new ArrayList<Arguments>();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
      var bundle = new Properties();
      try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
        bundle.load(in);
      }
      bundle.forEach((key, text) -> texts.add(Arguments.of(key, text)));
    }
    return texts.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void canBeSaidWithEveryNumber(String key, String text) {
    assertThatNoException()
        .isThrownBy(
            () -> {
              var pattern = new MessageFormat(text, Locale.ENGLISH);
              for (int number : NUMBERS) {
                var said = pattern.format(arguments(pattern, number));
                assertThat(said).as(key).doesNotContain("{0,").doesNotContain("{1,");
              }
            });
  }

  private static Object[] arguments(MessageFormat pattern, int number) {
    return Stream.of(pattern.getFormatsByArgumentIndex())
        .map(format -> argument(format, number))
        .toArray();
  }

  private static Object argument(Format format, int number) {
    return switch (format) {
      case ChoiceFormat choice -> number;
      case NumberFormat numbers -> number;
      case DateFormat dates -> new Date(0);
      case null, default -> number;
    };
  }
}
