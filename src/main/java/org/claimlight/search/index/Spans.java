package org.claimlight.search.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.claimlight.search.index.ClaimQuery.Days;
import org.claimlight.search.index.ClaimQuery.Numbers;
import org.jspecify.annotations.Nullable;

/** Values that are a stretch: {@code a}, {@code a..b}, {@code a..}, {@code ..b}, ends included. */
final class Spans {

  private static final String TO = "..";

  /** Days as years, months or days; empty when the value is none, or ends before it begins. */
  static Optional<Days> days(String value) {
    try {
      int to = value.indexOf(TO);
      LocalDate from = to == 0 ? null : period(to < 0 ? value : value.substring(0, to))[0];
      String last = to < 0 ? value : value.substring(to + TO.length());
      LocalDate before = last.isEmpty() ? null : period(last)[1];
      return (from == null && before == null)
              || (from != null && before != null && !from.isBefore(before))
          ? Optional.empty()
          : Optional.of(new Days(from, before));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /** Its first day, and the day after its last. */
  private static LocalDate[] period(String text) {
    if (text.matches("\\d{4}")) {
      Year year = Year.parse(text);
      return new LocalDate[] {year.atDay(1), year.plusYears(1).atDay(1)};
    }
    if (text.matches("\\d{4}-\\d{2}")) {
      YearMonth month = YearMonth.parse(text);
      return new LocalDate[] {month.atDay(1), month.plusMonths(1).atDay(1)};
    }
    LocalDate day = LocalDate.parse(text);
    return new LocalDate[] {day, day.plusDays(1)};
  }

  /** Whole numbers from 0; empty when the value is none, or ends before it begins. */
  static Optional<Numbers> numbers(String value) {
    int to = value.indexOf(TO);
    Integer from = number(to < 0 ? value : value.substring(0, to), 0);
    Integer last = number(to < 0 ? value : value.substring(to + TO.length()), Integer.MAX_VALUE);
    return value.equals(TO) || value.isEmpty() || from == null || last == null || from > last
        ? Optional.empty()
        : Optional.of(new Numbers(from, last));
  }

  private static @Nullable Integer number(String text, int open) {
    if (text.isEmpty()) {
      return open;
    }
    return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
  }

  private Spans() {}
}
