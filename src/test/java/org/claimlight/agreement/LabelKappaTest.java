package org.claimlight.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelKappaTest {

  /** By hand: 4 units of 2 ratings, label a given 5 of 8 times, apart on one unit. */
  @Test
  void oneLabelAgainstAllOthers() {
    var study =
        new RatingStudy(
            List.of(
                Map.of("x", "a", "y", "a"),
                Map.of("x", "a", "y", "a"),
                Map.of("x", "a", "y", "b"),
                Map.of("x", "b", "y", "b")));

    var kappa = new LabelKappa("a").of(study);

    // 1 - 1·1 / (4·2·1 · 5/8 · 3/8)
    assertThat(((Agreement.Value) kappa).value())
        .isCloseTo(1 - 2.0 / (2 * 8 * 0.625 * 0.375), within(1e-9));
  }

  @Test
  void withTwoLabelsBothAreTheWholeKappa() {
    var study =
        new RatingStudy(
            List.of(
                Map.of("x", "a", "y", "a"),
                Map.of("x", "a", "y", "b"),
                Map.of("x", "b", "y", "b")));

    var whole = ((Agreement.Value) new FleissKappa().of(study)).value();

    for (var label : List.of("a", "b")) {
      assertThat(((Agreement.Value) new LabelKappa(label).of(study)).value())
          .isCloseTo(whole, within(1e-9));
    }
  }

  @Test
  void aLabelThatNobodyGaveHasNoFigure() {
    var study = new RatingStudy(List.of(Map.of("x", "a", "y", "b")));

    assertThat(((Agreement.Undefined) new LabelKappa("c").of(study)).reason())
        .isEqualTo(Agreement.Reason.LABEL_NOT_GIVEN);
    assertThat(((Agreement.Undefined) new LabelKappa("a").of(new RatingStudy(List.of()))).reason())
        .isEqualTo(Agreement.Reason.NO_RATINGS);
  }
}
