package org.claimlight.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Revision;
import org.junit.jupiter.api.Test;

class AnchorsTest {

  private static final String TEXT =
      "The minister said that prices fell. Then she said that prices fell again, by 3%.";

  private final Revision revision = new Revision(ArticleId.random(), 4, TEXT, List.of());

  @Test
  void aSpanKeepsItsWordsAndThirtyTwoUnitsOfContext() {
    var span = only(Selection.ByPosition.of(41, 80, null));

    assertThat(span.exact()).isEqualTo(TEXT.substring(41, 80));
    assertThat(span.prefix()).isEqualTo(TEXT.substring(9, 41)).hasSize(32);
    assertThat(span.suffix()).isEmpty();
    assertThat(span.revision()).isEqualTo(4);
  }

  @Test
  void surroundingBlanksAreNotPartOfAClaim() {
    var span = only(Selection.ByPosition.of(3, 13, " minister "));

    assertThat(span.exact()).isEqualTo("minister");
    assertThat(span.start()).isEqualTo(4);
  }

  @Test
  void nothingSelectedIsRefused() {
    refused(() -> only(Selection.ByPosition.of(3, 4, " ")), "claims.selection-empty");
    refused(() -> only(Selection.ByPosition.of(5, 5, null)), "claims.selection-empty");
    refused(() -> only(new Selection.ByPosition(List.of())), "claims.selection-empty");
    refused(() -> only(new Selection.ByQuote("  ", "", "")), "claims.selection-empty");
  }

  @Test
  void outsideTheTextIsRefused() {
    refused(() -> only(Selection.ByPosition.of(-1, 4, null)), "claims.selection-outside");
    refused(() -> only(Selection.ByPosition.of(0, 81, null)), "claims.selection-outside");
    refused(() -> only(Selection.ByPosition.of(9, 4, null)), "claims.selection-outside");
  }

  @Test
  void wordsThatAreNotTheTextsAreRefused() {
    refused(() -> only(Selection.ByPosition.of(4, 12, "Minister")), "claims.words-differ");
  }

  @Test
  void aSelectionThatOverlapsItselfIsRefused() {
    var twice =
        new Selection.ByPosition(
            List.of(new Selection.Part(0, 12, null), new Selection.Part(4, 16, null)));

    refused(() -> Anchors.find(twice, revision), "claims.selection-overlaps");
  }

  @Test
  void theSpansOfADiscontinuousClaimStandInTheOrderOfTheText() {
    var spans =
        Anchors.find(
            new Selection.ByPosition(
                List.of(new Selection.Part(23, 34, null), new Selection.Part(4, 12, null))),
            revision);

    assertThat(spans).extracting(Span::exact).containsExactly("minister", "prices fell");
  }

  @Test
  void wordsThatStandOnceNeedNoContext() {
    assertThat(only(new Selection.ByQuote("by 3%", "", "")).start()).isEqualTo(74);
  }

  @Test
  void wordsThatStandTwiceNeedContext() {
    refused(() -> only(new Selection.ByQuote("prices fell", "", "")), "claims.words-ambiguous");
    assertThat(only(new Selection.ByQuote("prices fell", "", " again")).start()).isEqualTo(55);
    assertThat(only(new Selection.ByQuote("prices fell", "minister said that ", "")).start())
        .isEqualTo(23);
  }

  @Test
  void contextThatDoesNotFitIsRefusedEvenIfTheWordsStandOnce() {
    refused(() -> only(new Selection.ByQuote("by 3%", "down ", "")), "claims.words-not-found");
  }

  @Test
  void anEmojiIsNeverCutInHalf() {
    var smiling = new Revision(ArticleId.random(), 1, "so \uD83D\uDE00 it is", List.of());

    refused(
        () -> Anchors.find(Selection.ByPosition.of(4, 7, null), smiling),
        "claims.splits-character");
    refused(
        () -> Anchors.find(Selection.ByPosition.of(0, 4, null), smiling),
        "claims.splits-character");
  }

  @Test
  void aWholeChapterIsNoClaim() {
    var chapter = new Revision(ArticleId.random(), 1, "word ".repeat(2000), List.of());

    refused(
        () -> Anchors.find(Selection.ByPosition.of(0, 5001, null), chapter),
        "claims.selection-too-long");
  }

  private Span only(Selection selection) {
    return Anchors.find(selection, revision).getFirst();
  }

  private static void refused(ThrowingCallable call, String code) {
    assertThatThrownBy(call).isInstanceOf(ClaimRefused.class).hasMessage(code);
  }
}
