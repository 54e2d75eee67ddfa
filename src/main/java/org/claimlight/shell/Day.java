package org.claimlight.shell;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A day as every screen writes it: {@code 2 March 2025}. */
public final class Day {

  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

  private Day() {}

  public static String text(LocalDate day) {
    return IN_WORDS.format(day);
  }
}
