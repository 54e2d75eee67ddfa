package org.claimlight.agreement.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
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

  record Answer(
      String subject, int units, int raters, List<Measured> measures, List<MeasuredPair> pairs) {}

  /**
   * @param subject {@code verdicts}, or {@code spans} of one article
   */
  @GetMapping
  Answer of(
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
    return new Answer(
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
            .toList());
  }
}
