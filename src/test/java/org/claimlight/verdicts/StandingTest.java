package org.claimlight.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimlight.verdicts.Decision.AGREE;
import static org.claimlight.verdicts.Decision.DISAGREE;
import static org.claimlight.verdicts.Decision.REQUEST_CHANGES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimAction;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final PersonId ANA = PersonId.random();
  private static final PersonId BEN = PersonId.random();
  private static final PersonId CLEO = PersonId.random();

  @Test
  void oneVerdictAloneDoesNotSettle() {
    assertThat(settled(2, verdict(ANA, "false"))).isNull();
  }

  @Test
  void aTeammateWhoAgreesMakesTheQuorumOfTwo() {
    assertThat(settled(2, verdict(ANA, "false", review(BEN, AGREE)))).isEqualTo("false");
    assertThat(settled(3, verdict(ANA, "false", review(BEN, AGREE)))).isNull();
  }

  @Test
  void anAuthorsAgreementWithThemselvesDoesNotCount() {
    assertThat(settled(2, verdict(ANA, "false", review(ANA, AGREE)))).isNull();
  }

  @Test
  void twoWhoRateAlikeOnTheirOwnAreTwo() {
    assertThat(settled(2, verdict(ANA, "false"), verdict(BEN, "false"))).isEqualTo("false");
  }

  @Test
  void onePersonWhoAgreesWithTwoVerdictsIsStillOne() {
    assertThat(
            settled(
                4,
                verdict(ANA, "false", review(CLEO, AGREE)),
                verdict(BEN, "false", review(CLEO, AGREE))))
        .isNull();
  }

  @Test
  void anAgreementWithAnEarlierEditionDoesNotCount() {
    var changed =
        new Verdict(
            new VerdictId(ANA.value()),
            CLAIM,
            ANA,
            "false",
            "because",
            null,
            List.of(),
            2,
            null,
            List.of(review(BEN, AGREE)),
            Instant.EPOCH,
            Instant.EPOCH,
            1);

    assertThat(settled(2, changed)).isNull();
  }

  @Test
  void anOutdatedVerdictStandsNeitherForNorAgainstAnything() {
    var outdated =
        new Verdict(
            VerdictId.random(),
            CLAIM,
            ANA,
            "true",
            "because",
            null,
            List.of(),
            1,
            Outdated.CLAIM_REWORDED,
            List.of(review(BEN, AGREE), review(CLEO, DISAGREE)),
            Instant.EPOCH,
            Instant.EPOCH,
            1);

    assertThat(settled(1, outdated)).isNull();
    assertThat(settled(2, outdated, verdict(BEN, "false", review(CLEO, AGREE)))).isEqualTo("false");
    assertThat(Standing.of(List.of(outdated)).stepsFrom(ClaimStatus.DISPUTED, 2))
        .containsExactly(ClaimAction.CHANGES_MADE);
  }

  @Test
  void aDisagreementStandsAgainstAnyQuorum() {
    assertThat(settled(2, verdict(ANA, "false", review(BEN, AGREE), review(CLEO, DISAGREE))))
        .isNull();
  }

  @Test
  void anOpenRequestForChangesKeepsTheClaimInReview() {
    var asked = verdict(ANA, "false", review(BEN, AGREE), review(CLEO, REQUEST_CHANGES));

    assertThat(settled(2, asked)).isNull();
    assertThat(Standing.of(List.of(asked)).stepsFrom(ClaimStatus.IN_REVIEW, 2)).isEmpty();
  }

  @Test
  void differentRatingsAreADispute() {
    assertThat(
            Standing.of(List.of(verdict(ANA, "false"), verdict(BEN, "true")))
                .stepsFrom(ClaimStatus.IN_REVIEW, 2))
        .containsExactly(ClaimAction.DISAGREEMENT);
  }

  @Test
  void whoeverRatesOtherwiseThanTheyAgreedHoldsTheirOwnRatingOnly() {
    var standing =
        Standing.of(List.of(verdict(ANA, "false", review(BEN, AGREE)), verdict(BEN, "true")));

    assertThat(standing.holders().get("false")).containsExactly(ANA);
    assertThat(standing.disputed()).isTrue();
  }

  @Test
  void aSettlementGoesThroughEveryStatusOnItsWay() {
    var agreed = List.of(verdict(ANA, "false", review(BEN, AGREE)));

    assertThat(Standing.of(agreed).stepsFrom(ClaimStatus.OPEN, 2))
        .containsExactly(ClaimAction.FIRST_VERDICT, ClaimAction.QUORUM);
    assertThat(Standing.of(agreed).stepsFrom(ClaimStatus.DISPUTED, 2))
        .containsExactly(ClaimAction.CHANGES_MADE, ClaimAction.QUORUM);
  }

  @Test
  void withoutVerdictsAClaimIsOpenAgain() {
    assertThat(Standing.of(List.of()).stepsFrom(ClaimStatus.DISPUTED, 2))
        .containsExactly(ClaimAction.CHANGES_MADE, ClaimAction.LAST_VERDICT_WITHDRAWN);
  }

  @Test
  void nothingMovesASettledOrDismissedClaim() {
    var disputed = List.of(verdict(ANA, "false", review(BEN, DISAGREE)));

    assertThat(Standing.of(disputed).stepsFrom(ClaimStatus.SETTLED, 2)).isEmpty();
    assertThat(Standing.of(disputed).stepsFrom(ClaimStatus.DISMISSED, 2)).isEmpty();
  }

  private static final ClaimId CLAIM = ClaimId.random();

  private static String settled(int quorum, Verdict... verdicts) {
    return Standing.of(List.of(verdicts)).settledRating(quorum).orElse(null);
  }

  private static Verdict verdict(PersonId author, String rating, Review... reviews) {
    return new Verdict(
        new VerdictId(author.value()),
        CLAIM,
        author,
        rating,
        "because",
        null,
        List.of(),
        1,
        null,
        new ArrayList<>(List.of(reviews)),
        Instant.EPOCH,
        Instant.EPOCH,
        0);
  }

  private static Review review(PersonId reviewer, Decision decision) {
    return new Review(
        ReviewId.random(), VerdictId.random(), reviewer, 1, decision, "", Instant.EPOCH);
  }
}
