package org.claimlight.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.claimlight.agreement.SpanStudy.Span;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measures beside an implementation of others, on studies made at random. */
class DkproOracleTest {

  private static final Offset<Double> SAME = within(1e-9);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void onRatingsOfWhichSomeAreMissing(long seed) {
    var random = new Random(seed);
    int raters = 2 + random.nextInt(4);
    var ours = new ArrayList<Map<String, String>>();
    var theirs = new CodingAnnotationStudy(raters);
    for (int unit = 0; unit < 30; unit++) {
      var labels = labels(random, raters, 0.2);
      ours.add(named(labels));
      theirs.addItemAsArray(labels);
    }
    var study = new RatingStudy(ours);

    assertThat(value(KrippendorffsAlpha.nominal().of(study)))
        .isCloseTo(
            new KrippendorffAlphaAgreement(theirs, new NominalDistanceFunction())
                .calculateAgreement(),
            SAME);
    assertThat(value(KrippendorffsAlpha.ordinal(List.of("0", "1", "2", "3")).of(study)))
        .isCloseTo(
            new KrippendorffAlphaAgreement(numbers(theirs, raters), new OrdinalDistanceFunction())
                .calculateAgreement(),
            SAME);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void onRatingsOfWhichNoneIsMissing(long seed) {
    var random = new Random(seed);
    int raters = 2 + random.nextInt(4);
    var ours = new ArrayList<Map<String, String>>();
    var theirs = new CodingAnnotationStudy(raters);
    var pair = new CodingAnnotationStudy(2);
    for (int unit = 0; unit < 30; unit++) {
      var labels = labels(random, raters, 0);
      ours.add(named(labels));
      theirs.addItemAsArray(labels);
      pair.addItem(labels[0], labels[1]);
    }
    var study = new RatingStudy(ours);

    assertThat(value(new FleissKappa().of(study)))
        .isCloseTo(new FleissKappaAgreement(theirs).calculateAgreement(), SAME);
    assertThat(value(new RawAgreement().of(study)))
        .isCloseTo(new PercentageAgreement(theirs).calculateAgreement(), SAME);
    assertThat(value(new CohensKappa("rater 0", "rater 1").of(study)))
        .isCloseTo(new CohenKappaAgreement(pair).calculateAgreement(), SAME);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void onSpans(long seed) {
    var random = new Random(seed);
    int raters = 2 + random.nextInt(3);
    int length = 300;
    var theirs = new UnitizingAnnotationStudy(raters, length);
    var ours = new HashMap<String, List<Span>>();
    for (int rater = 0; rater < raters; rater++) {
      var spans = new ArrayList<Span>();
      for (int at = random.nextInt(20); at + 30 < length; at += 20 + random.nextInt(60)) {
        int end = at + 1 + random.nextInt(19);
        spans.add(new Span(at, end));
        theirs.addUnit(at, end - at, rater, "claim");
      }
      ours.put("rater " + rater, spans);
    }

    assertThat(value(new UnitizingAlpha().of(new SpanStudy(length, ours))))
        .isCloseTo(new KrippendorffAlphaUnitizingAgreement(theirs).calculateAgreement(), SAME);
  }

  private static Object[] labels(Random random, int raters, double missing) {
    var labels = new Object[raters];
    int truth = random.nextInt(4);
    for (int rater = 0; rater < raters; rater++) {
      if (random.nextDouble() >= missing) {
        labels[rater] = String.valueOf(random.nextDouble() < 0.6 ? truth : random.nextInt(4));
      }
    }
    return labels;
  }

  private static Map<String, String> named(Object[] labels) {
    var unit = new HashMap<String, String>();
    for (int rater = 0; rater < labels.length; rater++) {
      if (labels[rater] != null) {
        unit.put("rater " + rater, (String) labels[rater]);
      }
    }
    return unit;
  }

  private static CodingAnnotationStudy numbers(CodingAnnotationStudy words, int raters) {
    var numbers = new CodingAnnotationStudy(raters);
    for (var item : words.getItems()) {
      var labels = new Object[raters];
      for (int rater = 0; rater < raters; rater++) {
        var label = item.getUnit(rater).getCategory();
        labels[rater] = label == null ? null : Integer.valueOf((String) label);
      }
      numbers.addItemAsArray(labels);
    }
    return numbers;
  }

  private static double value(Agreement agreement) {
    return PublishedValuesTest.value(agreement);
  }
}
