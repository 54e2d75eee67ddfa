package org.claimlight.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.claimlight.accounts.PersonId;
import org.junit.jupiter.api.Test;

class FigureTableTest {

  @Test
  void aNameIsNoFormulaAndWhatIsNotDefinedIsEmpty() {
    var study = new RatingStudy(List.of(Map.of("x", "a")));
    var figure = Figure.of("raw", new RawAgreement(), study);
    var two = new AgreementReport.Pair(PersonId.random(), PersonId.random(), List.of(figure));
    var report =
        new AgreementReport(
            1,
            1,
            List.of(figure),
            List.of(two),
            List.of(new AgreementReport.Label("true", 0, figure)),
            List.of(new AgreementReport.Month(YearMonth.of(2026, 11), List.of(figure))));

    var csv = FigureTable.csv(FigureTable.of(report, id -> "=cmd", label -> "Half \"true\""));

    assertThat(csv.lines())
        .containsExactly(
            "of,which,measure,value,reason,low,high,units,raters",
            "all,,raw,,nothing-in-common,,,1,1",
            "pair,'=cmd / =cmd,raw,,nothing-in-common,,,1,1",
            "rating,\"Half \"\"true\"\"\",raw,,nothing-in-common,,,1,1",
            "month,2026-11,raw,,nothing-in-common,,,1,1");
  }
}
