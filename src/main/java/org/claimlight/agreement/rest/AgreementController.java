package org.claimlight.agreement.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.rest.PersonName;
import org.claimlight.accounts.rest.PersonNames;
import org.claimlight.agreement.Agreement;
import org.claimlight.agreement.AgreementRefused;
import org.claimlight.agreement.Agreements;
import org.claimlight.agreement.Figure;
import org.claimlight.articles.ArticleId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Agreement")
@RestController
@RequestMapping("/api/v1/agreement")
class AgreementController {

  private final Agreements agreements;
  private final PersonNames names;

  AgreementController(Agreements agreements, PersonNames names) {
    this.agreements = agreements;
    this.names = names;
  }

  /**
   * @param value null where the measure is not defined, for which {@code reason} says why
   * @param low with {@code high} the 95% interval by bootstrap over the units; null for fewer than
   *     five
   */
  record Measured(
      String name,
      @Nullable Double value,
      @Nullable String reason,
      @Nullable Double low,
      @Nullable Double high,
      int units,
      int raters) {

    static Measured of(Figure figure) {
      var agreement = figure.agreement();
      var interval = figure.interval();
      return new Measured(
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

  record MeasuredPair(
      @Nullable PersonName one, @Nullable PersonName other, List<Measured> measures) {}

  record MeasuredLabel(String rating, int given, Measured measure) {}

  record MeasuredMonth(String month, List<Measured> measures) {}

  record AgreementAnswer(
      String subject,
      int units,
      int raters,
      List<Measured> measures,
      List<MeasuredPair> pairs,
      List<MeasuredLabel> ratings,
      List<MeasuredMonth> months) {}

  record Cell(String row, String column, int count, List<UUID> claims) {}

  record Matrix(List<String> labels, List<Cell> cells) {}

  /**
   * @param one whose ratings are the rows; without both, every two people count, both ways
   */
  @GetMapping("/confusion")
  Matrix confusion(
      @RequestParam(required = false) @Nullable UUID article,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable UUID one,
      @RequestParam(required = false) @Nullable UUID other) {
    var found =
        agreements.confusion(
            article == null ? null : new ArticleId(article),
            from,
            to,
            one == null ? null : new PersonId(one),
            other == null ? null : new PersonId(other));
    return new Matrix(
        found.labels(),
        found.cells().stream()
            .map(
                cell ->
                    new Cell(
                        cell.row(),
                        cell.column(),
                        cell.claims().size(),
                        cell.claims().stream().map(place -> place.claim().value()).toList()))
            .toList());
  }

  /**
   * @param subject {@code verdicts}, or {@code spans} of one article
   */
  @GetMapping
  AgreementAnswer of(
      @RequestParam(defaultValue = "verdicts") String subject,
      @RequestParam(required = false) @Nullable UUID article,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    var id = article == null ? null : new ArticleId(article);
    var report =
        switch (subject) {
          case "verdicts" -> agreements.onVerdicts(id, from, to);
          case "spans" -> {
            if (id == null) {
              throw AgreementRefused.articleNeeded();
            }
            yield agreements.onSpans(id);
          }
          default -> throw AgreementRefused.unknownSubject();
        };
    var people =
        names.of(report.pairs().stream().flatMap(pair -> Stream.of(pair.one(), pair.other())));
    return new AgreementAnswer(
        subject,
        report.units(),
        report.raters(),
        report.figures().stream().map(Measured::of).toList(),
        report.pairs().stream()
            .map(
                pair ->
                    new MeasuredPair(
                        people.name(pair.one()),
                        people.name(pair.other()),
                        pair.figures().stream().map(Measured::of).toList()))
            .toList(),
        report.labels().stream()
            .map(
                label ->
                    new MeasuredLabel(label.rating(), label.given(), Measured.of(label.figure())))
            .toList(),
        report.months().stream()
            .map(
                month ->
                    new MeasuredMonth(
                        month.month().toString(),
                        month.figures().stream().map(Measured::of).toList()))
            .toList());
  }
}
