package org.claimlight.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claimlight.search.index.ClaimDocuments.article;
import static org.claimlight.search.index.ClaimDocuments.claim;
import static org.claimlight.search.index.ClaimDocuments.claimId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimlight.claims.ClaimId;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Embedding;
import org.claimlight.search.index.IndexBatch;
import org.claimlight.search.index.Similar;
import org.claimlight.search.index.SimilarTo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims that say the same as a text, over a real index. */
class ComparisonTest {

  private static final ClaimId WAGE = claimId("wage");
  private static final ClaimId WHEAT = claimId("wheat");
  private static final ClaimId PAY = claimId("pay");

  @TempDir Path folder;
  private ClaimIndex index;
  private long changes;

  @BeforeEach
  void threeClaims() {
    index = TestIndexes.in(folder);
    index.open();
    apply(
        claim(
            "The minimum wage was raised to 15 dollars", with -> with.id(WAGE).meaning(1, 0.1f, 0)),
        claim("Wheat prices doubled in 2022", with -> with.id(WHEAT).meaning(0, 0, 1)),
        claim("Lowest earners now get 15 an hour", with -> with.id(PAY).meaning(1, 0, 0.1f)));
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void apply(ClaimDocument... documents) {
    changes += documents.length;
    index.apply(IndexBatch.of(List.of(documents), changes));
  }

  private List<Similar> similar(String text, @Nullable Embedding meaning, ClaimId... except) {
    return index.similar(
        new SimilarTo(text, () -> Optional.ofNullable(meaning), Set.of(except), 10));
  }

  private List<ClaimId> found(String text, @Nullable Embedding meaning, ClaimId... except) {
    return similar(text, meaning, except).stream().map(Similar::claim).toList();
  }

  private static Embedding meaning(float... direction) {
    return Embedding.of(direction);
  }

  /** What is checked has reasons, and they must not push it below what is not. */
  @Test
  void theClaimItselfComesFirstHoweverLongItsRationale() {
    ClaimId checked = claimId("checked");
    String quote = "Governor Tarn closed 9 rural hospitals in Utah in 2018";
    apply(
        claim(
            quote,
            with ->
                with.id(checked)
                    .status("settled")
                    .rationale(
                        "The state's register of licences says when each began. ".repeat(60))),
        claim("In 2018 Governor Tarn closed 9 hospitals in rural Utah"),
        claim("Nine rural hospitals in Utah, closed by Governor Tarn in 2018"));

    assertThat(found(quote, null)).startsWith(checked);
  }

  @Test
  void withoutAMeaningClaimsAreFoundByTheirWords() {
    List<Similar> found = similar("Did they raise the minimum wage?", null);

    assertThat(found).extracting(Similar::claim).containsExactly(WAGE);
    assertThat(found.getFirst().meaning()).isNull();
    assertThat(found.getFirst().words()).isBetween(0.3, 1.0);
  }

  @Test
  void wordsAreSharedInAnyOfTheirFormsAndNamedAsTheyStandInTheText() {
    assertThat(similar("Raising MINIMUM wages of the poor", null).getFirst().shared())
        .containsExactlyInAnyOrder("Raising", "MINIMUM", "wages");
  }

  @Test
  void fillersAreComparedButNotNamed() {
    apply(claim("Wages rose more than they would have", with -> with.id(claimId("more"))));

    assertThat(similar("Than they would have: wages", null).getFirst().shared())
        .containsExactly("wages");
  }

  @Test
  void whatSaysTheSameInOtherWordsIsFoundByItsMeaning() {
    assertThat(found("Salaries of cashiers went up", meaning(1, 0, 0.1f))).startsWith(PAY, WAGE);
  }

  @Test
  void whatIsAlikeInBothComesFirst() {
    List<Similar> found = similar("The minimum wage is 15 dollars", meaning(1, 0.1f, 0));

    assertThat(found).extracting(Similar::claim).containsExactly(WAGE, PAY, WHEAT);
    assertThat(found.getFirst().meaning()).isCloseTo(1, within(1e-5));
    assertThat(found.getFirst().score()).isGreaterThan(2 * found.get(1).score() - 1);
  }

  @Test
  void aClaimWhoseMeaningIsNotKnownYetIsComparedByItsWords() {
    ClaimId fresh = claimId("fresh");
    apply(claim("A minimum wage of 15 dollars hurts shops", with -> with.id(fresh)));

    Similar found =
        similar("minimum wage of 15 dollars", meaning(1, 0.1f, 0)).stream()
            .filter(one -> one.claim().equals(fresh))
            .findFirst()
            .orElseThrow();

    assertThat(found.meaning()).isNull();
    assertThat(found.words()).isPositive();
  }

  @Test
  void whatIsNotWantedIsLeftOut() {
    assertThat(found("minimum wage", meaning(1, 0, 0), WAGE)).doesNotContain(WAGE).contains(PAY);
  }

  @Test
  void aDismissedClaimIsComparedWithNothing() {
    apply(
        claim(
            "The minimum wage was raised to 15 dollars",
            with -> with.id(WAGE).meaning(1, 0.1f, 0).status("dismissed")));

    assertThat(found("minimum wage", meaning(1, 0.1f, 0))).doesNotContain(WAGE);
  }

  @Test
  void theSpeakerAndTheReasonsOfAVerdictAreWordsToCompareBy() {
    apply(
        claim(
            "We never said that",
            with -> with.id(WHEAT).claimant("Agnes Moor").rationale("A forged letter.")));

    assertThat(found("Agnes Moor on that forged letter", null)).startsWith(WHEAT);
  }

  @Test
  void aTextIsReadInTheLanguagesOfTheDesk() {
    ClaimId haeuser = claimId("haeuser");
    apply(
        claim("Häuser kosten das Doppelte", with -> with.id(haeuser).in(article("Wohnen", "de"))));

    assertThat(found("Ein Haus kostet doppelt so viel", null)).contains(haeuser);
  }

  @Test
  void nothingIsLikeAnythingInAnEmptyIndex() {
    index.clear();

    assertThat(found("minimum wage", meaning(1, 0, 0))).isEmpty();
  }

  @Test
  void aTextWithoutWordsIsLikeNothing() {
    assertThat(found("", null)).isEmpty();
    assertThat(found("… !?  \uD83D", null)).isEmpty();
  }

  @Test
  void aTextOfTenThousandWordsIsComparedByWhatFits() {
    String endless = "minimum wage " + "lorem ipsum dolor ".repeat(3_400);

    assertThat(found(endless, null)).containsExactly(WAGE);
  }

  @Test
  void theLikeliestAreTheSameInManySegments() {
    IntStream.range(0, 40)
        .forEach(
            i ->
                apply(
                    claim(
                        "Filler number " + i, with -> with.id(claimId("f" + i)).meaning(0, 1, i))));

    assertThat(found("minimum wage of 15 dollars", meaning(1, 0.1f, 0))).startsWith(WAGE, PAY);
  }
}
