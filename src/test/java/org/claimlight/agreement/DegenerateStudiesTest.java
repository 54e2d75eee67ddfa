package org.claimlight.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimlight.agreement.Agreement.Reason;
import org.claimlight.agreement.SpanStudy.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Studies for which a measure has no value. Neither 0 nor 1 may come of them. */
class DegenerateStudiesTest {

  static Stream<RatingMeasure> beyondChance() {
    return Stream.of(
        new CohensKappa("A", "B"),
        new FleissKappa(),
        KrippendorffsAlpha.nominal(),
        KrippendorffsAlpha.ordinal(List.of("a", "b")));
  }

  static Stream<RatingMeasure> all() {
    return Stream.concat(beyondChance(), Stream.of(new RawAgreement()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobodyRatedAnything(RatingMeasure measure) {
    assertThat(reason(measure, new RatingStudy(List.of()))).isEqualTo(Reason.NO_RATINGS);
  }

  @ParameterizedTest
  @MethodSource("all")
  void onePersonRatedAll(RatingMeasure measure) {
    assertThat(reason(measure, PublishedValuesTest.study("a b a b")))
        .isEqualTo(Reason.NOTHING_IN_COMMON);
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingWasRatedByTwo(RatingMeasure measure) {
    assertThat(reason(measure, PublishedValuesTest.study("a b . .", ". . a b")))
        .isEqualTo(Reason.NOTHING_IN_COMMON);
  }

  @ParameterizedTest
  @MethodSource("beyondChance")
  void thereIsOnlyOneLabel(RatingMeasure measure) {
    assertThat(reason(measure, PublishedValuesTest.study("a a a", "a a a")))
        .isEqualTo(Reason.ONE_LABEL);
  }

  @Test
  void labelsOffTheOrderAreLeftOutOfTheOrdinalMeasure() {
    var study = PublishedValuesTest.study("satire satire a", "a satire .");

    assertThat(reason(KrippendorffsAlpha.ordinal(List.of("a", "b")), study))
        .isEqualTo(Reason.NOTHING_IN_COMMON);
  }

  @Test
  void nobodyMarkedAnything() {
    var empty = new SpanStudy(100, Map.of("A", List.of(), "B", List.of()));

    assertThat(new UnitizingAlpha().of(empty)).isInstanceOf(Agreement.Undefined.class);
    assertThat(SpanF1.exact("A", "B").of(empty)).isInstanceOf(Agreement.Undefined.class);
  }

  @Test
  void onePersonMarked() {
    var alone = new SpanStudy(100, Map.of("A", List.of(new Span(0, 10))));

    assertThat(new UnitizingAlpha().of(alone))
        .isEqualTo(new Agreement.Undefined(Reason.NOTHING_IN_COMMON, 1, 1));
  }

  @Test
  void aFewUnitsHaveNoInterval() {
    assertThat(
            Bootstrap.interval(
                KrippendorffsAlpha.nominal(), PublishedValuesTest.study("a b a b", "a b b b")))
        .isEmpty();
  }

  @Test
  void anIntervalHoldsItsFigure() {
    var study =
        PublishedValuesTest.study(
            "a b a b a b a b a b a b a b a b a b a b", "a b a a a b a b a b b b a b a b a b a b");
    double value = PublishedValuesTest.value(KrippendorffsAlpha.nominal().of(study));

    var interval = Bootstrap.interval(KrippendorffsAlpha.nominal(), study).orElseThrow();

    assertThat(value).isBetween(interval.low(), interval.high());
    assertThat(interval.high() - interval.low()).isBetween(0.1, 0.9);
    assertThat(Bootstrap.interval(KrippendorffsAlpha.nominal(), study)).contains(interval);
  }

  @Test
  void spansAreComparedByTheirEndsOrByWhatTheyShare() {
    var study =
        new SpanStudy(
            100,
            Map.of(
                "A", List.of(new Span(0, 10), new Span(20, 30)),
                "B", List.of(new Span(0, 10), new Span(25, 40), new Span(60, 70))));

    assertThat(PublishedValuesTest.value(SpanF1.exact("A", "B").of(study))).isEqualTo(0.4);
    assertThat(PublishedValuesTest.value(SpanF1.overlapping("A", "B").of(study))).isEqualTo(0.8);
  }

  private static Reason reason(RatingMeasure measure, RatingStudy study) {
    var agreement = measure.of(study);
    assertThat(agreement).isInstanceOf(Agreement.Undefined.class);
    return ((Agreement.Undefined) agreement).reason();
  }
}
