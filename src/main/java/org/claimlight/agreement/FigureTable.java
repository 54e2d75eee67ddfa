package org.claimlight.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.claimlight.accounts.PersonId;
import org.claimlight.shell.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** A report as rows, to be taken away. */
public final class FigureTable {

  private static final String[] COLUMNS = {
    "of", "which", "measure", "value", "reason", "low", "high", "units", "raters"
  };

  private FigureTable() {}

  /**
   * @param of what it is about: {@code all}, {@code pair}, {@code rating} or {@code month}
   * @param which the two people, the label or the month; empty for all
   * @param value null where the measure is not defined, for which {@code reason} says why
   * @param low with {@code high} the 95% interval; null where there is none
   */
  public record Row(
      String of,
      String which,
      String measure,
      @Nullable Double value,
      @Nullable String reason,
      @Nullable Double low,
      @Nullable Double high,
      int units,
      int raters) {

    static Row of(String of, String which, Figure figure) {
      var agreement = figure.agreement();
      var interval = figure.interval();
      return new Row(
          of,
          which,
          figure.measure(),
          agreement instanceof Agreement.Value defined ? defined.value() : null,
          agreement instanceof Agreement.Undefined undefined
              ? undefined.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')
              : null,
          interval == null ? null : interval.low(),
          interval == null ? null : interval.high(),
          agreement.units(),
          agreement.raters());
    }
  }

  /**
   * @param name of a person
   * @param label of a rating
   */
  public static List<Row> of(
      AgreementReport report, Function<PersonId, String> name, Function<String, String> label) {
    var rows = new ArrayList<Row>();
    report.figures().forEach(figure -> rows.add(Row.of("all", "", figure)));
    for (var pair : report.pairs()) {
      var both = name.apply(pair.one()) + " / " + name.apply(pair.other());
      pair.figures().forEach(figure -> rows.add(Row.of("pair", both, figure)));
    }
    for (var one : report.labels()) {
      rows.add(Row.of("rating", label.apply(one.rating()), one.figure()));
    }
    for (var month : report.months()) {
      month
          .figures()
          .forEach(figure -> rows.add(Row.of("month", month.month().toString(), figure)));
    }
    return rows;
  }

  /** As CSV (RFC 4180), with no cell that a spreadsheet would take for a formula. */
  public static String csv(List<Row> rows) {
    var csv = new StringBuilder();
    try (var printer = new CSVPrinter(csv, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
      for (var row : rows) {
        printer.printRecord(
            row.of(),
            Spreadsheet.cell(row.which()),
            row.measure(),
            row.value(),
            row.reason(),
            row.low(),
            row.high(),
            row.units(),
            row.raters());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString();
  }
}
