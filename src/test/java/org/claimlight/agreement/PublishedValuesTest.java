package org.claimlight.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The measures on the worked examples of those who invented them. */
class PublishedValuesTest {

  private static final Offset<Double> THREE_PLACES = within(0.0005);

  @Test
  void krippendorffsTwoObserversOfTwoCategories() {
    var study = study("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

    assertThat(value(KrippendorffsAlpha.nominal().of(study))).isCloseTo(0.095, THREE_PLACES);
  }

  @Test
  void krippendorffsTwoObserversOfFiveCategories() {
    var study = study("a a b b d c c c e d d a", "b a b b b c c c e d d d");

    assertThat(value(KrippendorffsAlpha.nominal().of(study))).isCloseTo(0.692, THREE_PLACES);
  }

  @Test
  void krippendorffsFourObserversWithMissingData() {
    var study =
        study(
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .");

    var nominal = KrippendorffsAlpha.nominal().of(study);
    var ordinal = KrippendorffsAlpha.ordinal(List.of("1", "2", "3", "4", "5")).of(study);

    assertThat(value(nominal)).isCloseTo(0.743, THREE_PLACES);
    assertThat(value(ordinal)).isCloseTo(0.815, THREE_PLACES);
    assertThat(nominal.units()).isEqualTo(11);
    assertThat(nominal.raters()).isEqualTo(4);
  }

  @Test
  void fleissFourteenRatersOfTenSubjects() {
    var study = fleissTenSubjects();

    assertThat(value(new FleissKappa().of(study))).isCloseTo(0.210, THREE_PLACES);
    assertThat(value(new RawAgreement().of(study))).isCloseTo(0.378, THREE_PLACES);
  }

  @Test
  void cohensTwoRatersOfFiftyProposals() {
    var study =
        study(
            "y ".repeat(25) + "n ".repeat(25),
            "y ".repeat(20) + "n ".repeat(5) + "y ".repeat(10) + "n ".repeat(15));

    assertThat(value(new CohensKappa("A", "B").of(study))).isCloseTo(0.4, THREE_PLACES);
    assertThat(value(new RawAgreement().of(study))).isCloseTo(0.7, THREE_PLACES);
  }

  static RatingStudy fleissTenSubjects() {
    var counts =
        List.of(
            List.of(0, 0, 0, 0, 14),
            List.of(0, 2, 6, 4, 2),
            List.of(0, 0, 3, 5, 6),
            List.of(0, 3, 9, 2, 0),
            List.of(2, 2, 8, 1, 1),
            List.of(7, 7, 0, 0, 0),
            List.of(3, 2, 6, 3, 0),
            List.of(2, 5, 3, 2, 2),
            List.of(6, 5, 2, 1, 0),
            List.of(0, 2, 2, 3, 7));
    var units = new ArrayList<Map<String, String>>();
    for (var subject : counts) {
      var unit = new HashMap<String, String>();
      for (int label = 0; label < subject.size(); label++) {
        for (int n = 0; n < subject.get(label); n++) {
          unit.put("rater " + unit.size(), "label " + label);
        }
      }
      units.add(unit);
    }
    return new RatingStudy(units);
  }

  static double value(Agreement agreement) {
    assertThat(agreement).isInstanceOf(Agreement.Value.class);
    return ((Agreement.Value) agreement).value();
  }

  /** A row for each rater, who are named A, B and so on; a full stop where one gave no label. */
  static RatingStudy study(String... raters) {
    var units = new ArrayList<Map<String, String>>();
    for (int rater = 0; rater < raters.length; rater++) {
      var labels = raters[rater].strip().split(" ");
      for (int unit = 0; unit < labels.length; unit++) {
        if (units.size() <= unit) {
          units.add(new HashMap<>());
        }
        if (!labels[unit].equals(".")) {
          units.get(unit).put(String.valueOf((char) ('A' + rater)), labels[unit]);
        }
      }
    }
    return new RatingStudy(units);
  }
}
