package org.claimlight.claims.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchoringTest {

  private static final String ARTICLE =
      """
      The ministry published its figures on Monday.

      Unemployment fell by 3.2 percent in May, the office said. It was the third month in a row.

      “We have created 12,000 jobs,” the minister said. Nobody at the union agreed with her.

      The opposition called the report a fairy tale. The report did not mention part-time work.
      """;

  @Test
  void wordsOfAnUnchangedTextStayWhereTheyAre() {
    assertThat(shown("third month in a row", ARTICLE)).isEqualTo("placed: third month in a row");
  }

  @Test
  void insertedTextBeforeThemOnlyMovesTheirOffset() {
    assertThat(shown("third month in a row", "An editor’s note.\n\n" + ARTICLE))
        .isEqualTo("placed: third month in a row");
  }

  @Test
  void aParagraphThatChangesItsPlaceTakesItsClaimsAlong() {
    var moved =
        ARTICLE.replace("The ministry published its figures on Monday.\n\n", "")
            + "\nThe ministry published its figures on Monday.\n";
    assertThat(shown("published its figures on Monday", moved))
        .isEqualTo("placed: published its figures on Monday");
  }

  @Test
  void aChangedNumberIsNeverTakenForTheSameWords() {
    assertThat(
            shown(
                "Unemployment fell by 3.2 percent in May",
                ARTICLE.replace("3.2 percent", "3.9 percent")))
        .isEqualTo("moved: Unemployment fell by 3.9 percent in May");
  }

  @Test
  void anInsertedNegationIsNeverTakenForTheSameWords() {
    assertThat(
            shown(
                "The report did mention part-time work",
                ARTICLE.replace("did not", "did"),
                ARTICLE))
        .isEqualTo("moved: The report did not mention part-time work");
  }

  @Test
  void swappedWordsAreMoved() {
    assertThat(
            shown(
                "the office said. It was the third month in a row",
                ARTICLE.replace("the third month in a row", "in a row the third month")))
        .startsWith("moved: the office said. It was");
  }

  @Test
  void insertedWordsAreMoved() {
    assertThat(
            shown(
                "The opposition called the report a fairy tale",
                ARTICLE.replace("called the report a", "called the whole report nothing but a")))
        .isEqualTo("moved: The opposition called the whole report nothing but a fairy tale");
  }

  @Test
  void deletedWordsAreMoved() {
    assertThat(
            shown(
                "The opposition called the report a fairy tale",
                ARTICLE.replace("the report a fairy", "it a fairy")))
        .isEqualTo("moved: The opposition called it a fairy tale");
  }

  @Test
  void aDeletedSentenceIsAnOrphan() {
    assertThat(
            shown(
                "It was the third month in a row",
                ARTICLE.replace(" It was the third month in a row.", "")))
        .isEqualTo("orphaned");
  }

  @Test
  void aDeletedSentenceDoesNotTakeItsNearTwin() {
    var twins =
        """
        In the north, prices rose by 4 percent in May. Farmers were pleased with that.

        In the south, prices rose by 5 percent in May. Farmers were angry about that.
        """;
    assertThat(
            shown(
                "prices rose by 4 percent in May",
                twins,
                twins.replace(
                    " prices rose by 4 percent in May. Farmers were pleased with that", "")))
        .isEqualTo("orphaned");
  }

  @Test
  void aDeletedRepetitionDoesNotTakeTheOneThatRemains() {
    var before =
        """
        First he was asked about the bridge. He said that he knew nothing of it.

        Then he was asked about the tunnel and its costs. He said that he knew nothing of it.

        In the end the meeting was closed and everybody went home.
        """;
    int second = before.lastIndexOf("He said");
    var without =
        before.substring(0, second - 1) + before.substring(before.indexOf(".", second) + 1);
    var words = at(before, second, "He said that he knew nothing of it");

    assertThat(shown(words, before, without)).isEqualTo("orphaned");
  }

  @Test
  void ofARepeatedSentenceEachClaimKeepsItsOwn() {
    var before = "One. He said no. Two. He said no. Three. He said no. Four.";
    var after = "Zero. " + before;
    for (int at = before.indexOf("He said no");
        at >= 0;
        at = before.indexOf("He said no", at + 1)) {
      var anchor = new Anchoring(before, after).find(at(before, at, "He said no"));
      assertThat(anchor).isEqualTo(new Anchor.Placed(at + 6, at + 16));
    }
  }

  @Test
  void shortWordsThatComeBackElsewhereByChanceAreNotTheirs() {
    var after =
        ARTICLE.replace("“We have created 12,000 jobs,” the minister said. ", "")
            + "\nA reader from the coast wrote: they promised 12,000 jobs to everybody.\n";
    assertThat(shown("12,000 jobs", after)).isEqualTo("orphaned");
  }

  @Test
  void emojiAndCombiningMarksAreNotCutInTwo() {
    var before = "Everybody was happy 👩‍👩‍👧 with the cafe\u0301 on the corner. The end of it.";
    var after = "Everybody was happy 👩‍👩‍👦 with the cafe\u0301 on the corner. The end of it.";
    assertThat(shown("happy 👩‍👩‍👧 with the cafe\u0301", before, after))
        .isEqualTo("moved: happy 👩‍👩‍👦 with the cafe\u0301");
  }

  @Test
  void rightToLeftTextIsAnchoredLikeAnyOther() {
    var before = "قالت الوزارة إن البطالة انخفضت بنسبة ثلاثة في المئة في مايو. ولم تعلق النقابة.";
    assertThat(
            shown("البطالة انخفضت بنسبة ثلاثة في المئة", before, before.replace("ثلاثة", "أربعة")))
        .isEqualTo("moved: البطالة انخفضت بنسبة أربعة في المئة");
  }

  @Test
  void chineseWithoutSpacesIsAnchoredLikeAnyOther() {
    var before = "市政府周一公布了数据。失业率在五月份下降了百分之三点二。工会没有发表评论。";
    assertThat(shown("失业率在五月份下降了百分之三点二", before, "更正。" + before))
        .isEqualTo("placed: 失业率在五月份下降了百分之三点二");
    assertThat(shown("失业率在五月份下降了百分之三点二", before, before.replace("三点二", "三点九")))
        .isEqualTo("moved: 失业率在五月份下降了百分之三点九");
  }

  @Test
  void wordsAtTheVeryBeginningAndEndHaveOnlyOneSideToGoBy() {
    assertThat(shown("The ministry", ARTICLE)).isEqualTo("placed: The ministry");
    assertThat(shown("part-time work.\n", "Note.\n\n" + ARTICLE))
        .isEqualTo("placed: part-time work.\n");
  }

  @Test
  void inAnEmptyOrWhollyOtherTextTheyAreOrphans() {
    assertThat(shown("third month in a row", "")).isEqualTo("orphaned");
    assertThat(shown("third month in a row", "Wholly other words stand here now, of a recipe."))
        .isEqualTo("orphaned");
  }

  private static String shown(String exact, String after) {
    return shown(exact, ARTICLE, after);
  }

  private static String shown(String exact, String before, String after) {
    return shown(at(before, before.indexOf(exact), exact), before, after);
  }

  private static String shown(Words words, String before, String after) {
    return switch (new Anchoring(before, after).find(words)) {
      case Anchor.Placed(int start, int end) -> "placed: " + after.substring(start, end);
      case Anchor.Moved(int start, int end, double score) -> {
        assertThat(score).isBetween(Anchoring.FLOOR, 1.0);
        yield "moved: " + after.substring(start, end);
      }
      case Anchor.Orphaned orphaned -> "orphaned";
    };
  }

  static Words at(String text, int start, String exact) {
    assertThat(start).isNotNegative();
    int end = start + exact.length();
    return new Words(
        start,
        exact,
        text.substring(Math.max(0, start - 32), start),
        text.substring(end, Math.min(text.length(), end + 32)));
  }
}
