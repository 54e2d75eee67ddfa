package org.claimlight.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page that sets our figures beside the published ones is what the measures say today. */
class AgreementDocTest {

  private static final Path DOC = Path.of("src/docs/agreement.md");

  private record Example(
      String measure, String of, double published, String source, Agreement ours) {}

  @Test
  void thePageSaysWhatTheMeasuresSay() throws Exception {
    for (var example : examples()) {
      assertThat(PublishedValuesTest.value(example.ours))
          .as(example.of)
          .isCloseTo(example.published, within(0.0005));
    }
    if ("write".equals(System.getProperty("claimlight.docs"))) {
      Files.writeString(DOC, page());
    }
    assertThat(DOC)
        .as("run ./mvnw test -Dtest=AgreementDocTest -Dclaimlight.docs=write to write it anew")
        .hasContent(page());
  }

  private static List<Example> examples() {
    var two = PublishedValuesTest.study("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
    var five = PublishedValuesTest.study("a a b b d c c c e d d a", "b a b b b c c c e d d d");
    var four =
        PublishedValuesTest.study(
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .");
    var proposals =
        PublishedValuesTest.study(
            "y ".repeat(25) + "n ".repeat(25),
            "y ".repeat(20) + "n ".repeat(5) + "y ".repeat(10) + "n ".repeat(15));
    var krippendorff = "Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011";
    var fleiss = "Fleiss' example as worked on Wikipedia, Fleiss' kappa";
    var cohen = "Cohen's kappa, worked example on Wikipedia";
    return List.of(
        new Example(
            "Krippendorff's alpha, nominal",
            "two observers, two categories",
            0.095,
            krippendorff,
            KrippendorffsAlpha.nominal().of(two)),
        new Example(
            "Krippendorff's alpha, nominal",
            "two observers, five categories",
            0.692,
            krippendorff,
            KrippendorffsAlpha.nominal().of(five)),
        new Example(
            "Krippendorff's alpha, nominal",
            "four observers, missing data",
            0.743,
            krippendorff,
            KrippendorffsAlpha.nominal().of(four)),
        new Example(
            "Krippendorff's alpha, ordinal",
            "four observers, missing data",
            0.815,
            krippendorff,
            KrippendorffsAlpha.ordinal(List.of("1", "2", "3", "4", "5")).of(four)),
        new Example(
            "Fleiss' kappa",
            "fourteen raters, ten subjects",
            0.210,
            fleiss,
            new FleissKappa().of(PublishedValuesTest.fleissTenSubjects())),
        new Example(
            "Raw agreement",
            "fourteen raters, ten subjects",
            0.378,
            fleiss,
            new RawAgreement().of(PublishedValuesTest.fleissTenSubjects())),
        new Example(
            "Cohen's kappa",
            "two raters, fifty proposals",
            0.400,
            cohen,
            new CohensKappa("A", "B").of(proposals)));
  }

  private static String page() {
    var page = new StringBuilder();
    page.append("# Agreement: our figures beside the published ones\n\n");
    page.append("Written from the code by `AgreementDocTest`. Each measure is a class of its own ");
    page.append("in `org.claimlight.agreement`, whose\nJavadoc names its formula's source. ");
    page.append("`DkproOracleTest` compares them with DKPro Agreement on random studies,\n");
    page.append("the unitizing alpha too; `LabelKappaTest` works the kappa of a label by hand.");
    page.append("\n\n| measure | example | published | ours | source |\n");
    page.append("| --- | --- | --- | --- | --- |\n");
    for (var example : examples()) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.3f | %.3f | %s |%n",
              example.measure,
              example.of,
              example.published,
              PublishedValuesTest.value(example.ours),
              example.source));
    }
    return page.toString();
  }
}
