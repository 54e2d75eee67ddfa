package org.claimlight.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.claimlight.accounts.As;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimChanges;
import org.claimlight.claims.ClaimEdit;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.HistoryEntry;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.SourceDetails;
import org.claimlight.evidence.Sources;
import org.claimlight.evidence.Stance;
import org.claimlight.evidence.Tier;
import org.claimlight.shell.Refusal;
import org.claimlight.shell.StaleChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.context.ActiveProfiles;

/** The life of a claim through the services, as two reviewers and an editor live it. */
@SpringBootTest
@ActiveProfiles("demo")
class LifeOfAClaimTest {

  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Sources sources;
  @Autowired Verdicts verdicts;
  @Autowired Reviews reviews;
  @Autowired ClaimHistory history;
  @Autowired ClaimChanges changes;

  private Article article;
  private Claim claim;

  @BeforeEach
  void anaMarksAClaim() {
    article =
        as(
            "ana",
            () ->
                articles.importText(
                    new NewArticle(
                        "On prices",
                        "Prices rose by 4% in May. Nobody knows why.",
                        "https://example.org/prices",
                        null,
                        null,
                        LocalDate.of(2026, 1, 2),
                        "en")));
    claim =
        as(
            "ana",
            () ->
                claims.mark(
                    NewClaim.of(
                        article.id(),
                        1,
                        Selection.ByPosition.of(0, 24, "Prices rose by 4% in May"))));
  }

  @Test
  void fromMarkToSettledByAQuorumOfTwo() {
    var source = as("ana", () -> sources.add(claim.id(), details("https://stats.example/may")));
    var verdict = as("ana", () -> verdicts.submit(claim.id(), says("false", source)));
    assertThat(status()).isEqualTo(ClaimStatus.IN_REVIEW);

    as("ben", () -> reviews.give(verdict.id(), verdict.edition(), Decision.AGREE, "Checked."));

    assertThat(status()).isEqualTo(ClaimStatus.SETTLED);
    assertThat(as("ben", () -> verdicts.settledRating(claims.get(claim.id()))))
        .map(Rating::label)
        .contains("False");
    assertThat(as("ana", () -> history.of(claim.id())))
        .extracting(HistoryEntry::kind)
        .containsExactly(
            "claim-marked",
            "source-added",
            "verdict-submitted",
            "claim-in-review",
            "review-given",
            "claim-settled");
  }

  @Test
  void nobodyReviewsTheirOwnVerdictNotEvenAnAdministrator() {
    for (var person : List.of("ana", "cleo")) {
      var verdict = as(person, () -> verdicts.submit(claim.id(), says("false")));
      refused(
          () -> as(person, () -> reviews.give(verdict.id(), 1, Decision.AGREE, "")),
          "verdicts.own-verdict");
      as(person, () -> withdrawn(verdict));
    }
  }

  @Test
  void aSettledClaimTakesNoChange() {
    var source = as("ana", () -> sources.add(claim.id(), details("https://stats.example/may")));
    var verdict = as("ana", () -> verdicts.submit(claim.id(), says("false", source)));
    as("ben", () -> reviews.give(verdict.id(), 1, Decision.AGREE, ""));
    long version = as("ana", () -> claims.get(claim.id())).version();
    var settled = "claims.not-while-settled";

    refused(
        () ->
            as("ana", () -> claims.edit(claim.id(), version, new ClaimEdit("x", null, List.of()))),
        settled);
    refused(() -> as("ana", () -> claims.dismiss(claim.id(), version, "No claim")), settled);
    refused(
        () -> as("ana", () -> sources.add(claim.id(), details("https://a.example/b"))), settled);
    refused(
        () ->
            as("ana", () -> sources.edit(source.id(), source.version(), SourceDetails.of(source))),
        settled);
    refused(() -> as("cleo", () -> verdicts.submit(claim.id(), says("true"))), settled);
    refused(
        () -> as("ana", () -> verdicts.change(verdict.id(), verdict.version(), says("true"))),
        settled);
    refused(
        () -> as("cleo", () -> reviews.give(verdict.id(), 1, Decision.DISAGREE, "No")), settled);
  }

  @Test
  void onlyAnEditorReopensASettledClaimAndItsReviewersAreAskedAgain() {
    var verdict = as("ana", () -> verdicts.submit(claim.id(), says("false")));
    as("ben", () -> reviews.give(verdict.id(), 1, Decision.AGREE, ""));
    long version = as("ana", () -> claims.get(claim.id())).version();

    refused(
        () -> as("ana", () -> claims.reopen(claim.id(), version, "New figures")),
        "claims.editor-needed");
    var reopened = as("cleo", () -> claims.reopen(claim.id(), version, "New figures"));

    assertThat(reopened.status()).isEqualTo(ClaimStatus.IN_REVIEW);
    assertThat(as("ben", () -> verdicts.get(verdict.id())).currentReviews()).isEmpty();
    assertThat(as("ana", () -> reviews.askedOfMe(1000))).contains(verdict.id());
    as("ana", () -> confirmed(verdict.id()));
    assertThat(as("ben", () -> reviews.waitingForMe(1000))).contains(verdict.id());
    as("ben", () -> reviews.give(verdict.id(), null, Decision.AGREE, ""));
    assertThat(status()).isEqualTo(ClaimStatus.SETTLED);
  }

  @Test
  void nothingSettlesOnWordsThatTheAuthorHasNotRated() {
    var verdict = as("ana", () -> verdicts.submit(claim.id(), says("false")));
    as("ben", () -> reworded("Prices rose by 40% in May."));

    refused(
        () -> as("ben", () -> reviews.give(verdict.id(), null, Decision.AGREE, "")),
        "verdicts.outdated");
    assertThat(as("ben", () -> verdicts.get(verdict.id())).outdated())
        .isEqualTo(Outdated.CLAIM_REWORDED);

    as("ben", () -> verdicts.submit(claim.id(), says("false")));
    assertThat(status()).isEqualTo(ClaimStatus.IN_REVIEW);

    as("ana", () -> confirmed(verdict.id()));
    assertThat(status()).isEqualTo(ClaimStatus.SETTLED);
  }

  @Test
  void tagsAreNotWhatAVerdictIsAbout() {
    var verdict = as("ana", () -> verdicts.submit(claim.id(), says("false")));
    as(
        "ben",
        () ->
            claims.edit(
                claim.id(),
                claims.get(claim.id()).version(),
                new ClaimEdit(claim.statement(), claim.claimant(), List.of("economy"))));

    assertThat(as("ana", () -> verdicts.get(verdict.id())).outdated()).isNull();
  }

  @Test
  void aVerdictOnWordsThatWereChangedMeanwhileIsRefused() {
    int read = claim.edition();
    as("ben", () -> reworded("Prices rose by 40% in May."));

    refused(
        () -> as("ana", () -> verdicts.submit(claim.id(), read, says("false"))),
        "verdicts.claim-changed");
  }

  @Test
  void evidenceIsNotSwappedUnderAVerdict() {
    var source = as("ana", () -> sources.add(claim.id(), details("https://example.org/figures")));
    var verdict = as("ana", () -> verdicts.submit(claim.id(), says("false", source)));
    var without = as("cleo", () -> verdicts.submit(claim.id(), says("false")));
    assertThat(status()).isEqualTo(ClaimStatus.SETTLED);
    as("cleo", () -> claims.reopen(claim.id(), claims.get(claim.id()).version(), "New figures"));
    as("ana", () -> confirmed(verdict.id()));

    as(
        "ben",
        () -> sources.edit(source.id(), source.version(), details("https://example.org/other")));
    as("cleo", () -> confirmed(without.id()));

    assertThat(as("ana", () -> verdicts.get(verdict.id())).outdated())
        .isEqualTo(Outdated.EVIDENCE_CHANGED);
    assertThat(status()).isEqualTo(ClaimStatus.IN_REVIEW);
  }

  @Test
  void aClaimPutOnOtherWordsAsksItsAuthorsAgain() {
    var verdict = as("ana", () -> verdicts.submit(claim.id(), says("false")));
    var now = as("ben", () -> claims.get(claim.id()));

    var adjusted =
        as(
            "ben",
            () ->
                claims.adjust(
                    claim.id(), now.version(), 1, Selection.ByPosition.of(0, 11, "Prices rose")));

    assertThat(adjusted.quote()).isEqualTo("Prices rose");
    assertThat(as("ana", () -> verdicts.get(verdict.id())).outdated())
        .isEqualTo(Outdated.CLAIM_MOVED);
  }

  @Test
  void aDisagreementIsADisputeUntilTheAuthorChangesTheVerdict() {
    var verdict = as("ana", () -> verdicts.submit(claim.id(), says("false")));
    as("ben", () -> reviews.give(verdict.id(), 1, Decision.DISAGREE, "May was 4.2%."));
    assertThat(status()).isEqualTo(ClaimStatus.DISPUTED);
    assertThat(as("ana", () -> reviews.askedOfMe(1000))).contains(verdict.id());

    var current = as("ana", () -> verdicts.get(verdict.id()));
    as("ana", () -> verdicts.change(verdict.id(), current.version(), says("mostly-true")));
    assertThat(status()).isEqualTo(ClaimStatus.IN_REVIEW);

    as("ben", () -> reviews.give(verdict.id(), 2, Decision.AGREE, ""));
    assertThat(status()).isEqualTo(ClaimStatus.SETTLED);
  }

  @Test
  void aReviewOfWhatTheVerdictNoLongerSaysIsStale() {
    var verdict = as("ana", () -> verdicts.submit(claim.id(), says("false")));
    as("ana", () -> verdicts.change(verdict.id(), verdict.version(), says("true")));

    assertThatThrownBy(() -> as("ben", () -> reviews.give(verdict.id(), 1, Decision.AGREE, "")))
        .isInstanceOf(StaleChange.class);
    assertThat(status()).isEqualTo(ClaimStatus.IN_REVIEW);
  }

  @Test
  void aRequestForChangesNeedsWordsAndKeepsTheClaimFromSettling() {
    var verdict = as("ana", () -> verdicts.submit(claim.id(), says("false")));

    refused(
        () -> as("ben", () -> reviews.give(verdict.id(), 1, Decision.REQUEST_CHANGES, " ")),
        "verdicts.comment-missing");
    as("ben", () -> reviews.give(verdict.id(), 1, Decision.REQUEST_CHANGES, "Which May?"));
    as("cleo", () -> reviews.give(verdict.id(), 1, Decision.AGREE, ""));

    assertThat(status()).isEqualTo(ClaimStatus.IN_REVIEW);
  }

  @Test
  void twoVerdictsThatDifferAreADisputeAndAgreeingWithAnotherRatingIsRefused() {
    var anas = as("ana", () -> verdicts.submit(claim.id(), says("false")));
    as("ben", () -> verdicts.submit(claim.id(), says("true")));

    assertThat(status()).isEqualTo(ClaimStatus.DISPUTED);
    refused(
        () -> as("ben", () -> reviews.give(anas.id(), 1, Decision.AGREE, "")),
        "verdicts.contradicts-own-verdict");
  }

  @Test
  void nobodyAgreesWithTwoDifferentRatings() {
    var anas = as("ana", () -> verdicts.submit(claim.id(), says("false")));
    var bens = as("ben", () -> verdicts.submit(claim.id(), says("true")));
    as("cleo", () -> reviews.give(anas.id(), 1, Decision.AGREE, ""));

    refused(
        () -> as("cleo", () -> reviews.give(bens.id(), 1, Decision.AGREE, "")),
        "verdicts.agreed-with-another");
  }

  @Test
  void onePersonHasOneVerdictAndOnlyItsAuthorChangesIt() {
    var verdict = as("ana", () -> verdicts.submit(claim.id(), says("false")));

    refused(
        () -> as("ana", () -> verdicts.submit(claim.id(), says("true"))), "verdicts.rated-already");
    refused(
        () -> as("ben", () -> verdicts.change(verdict.id(), verdict.version(), says("true"))),
        "verdicts.not-yours");
  }

  @Test
  void aVerdictTakenBackLeavesTheClaimOpenAndAReviewedOneStays() {
    var first = as("ana", () -> verdicts.submit(claim.id(), says("false")));
    as("ana", () -> withdrawn(first));
    assertThat(status()).isEqualTo(ClaimStatus.OPEN);

    var second = as("ana", () -> verdicts.submit(claim.id(), says("false")));
    as("ben", () -> reviews.give(second.id(), 1, Decision.REQUEST_CHANGES, "Which May?"));
    refused(() -> as("ana", () -> withdrawn(second)), "verdicts.reviewed");
  }

  @Test
  void aVerdictNeedsARatingOfTheScaleAndReasons() {
    refused(
        () -> as("ana", () -> verdicts.submit(claim.id(), says("pants-on-fire"))),
        "verdicts.not-on-scale");
    refused(
        () -> as("ana", () -> verdicts.submit(claim.id(), says(null))), "verdicts.rating-missing");
    refused(
        () ->
            as(
                "ana",
                () ->
                    verdicts.submit(claim.id(), new VerdictDetails("true", " ", null, List.of()))),
        "verdicts.rationale-missing");
    assertThat(status()).isEqualTo(ClaimStatus.OPEN);
  }

  @Test
  void evidenceIsAWebPageThatIsNotTheArticleAndNotThereAlready() {
    as("ana", () -> sources.add(claim.id(), details("https://stats.example/may")));

    refused(
        () -> as("ana", () -> sources.add(claim.id(), details("http://www.example.org/prices/"))),
        "evidence.url-of-article");
    refused(
        () -> as("ben", () -> sources.add(claim.id(), details("stats"))), "evidence.url-invalid");
    refused(
        () -> as("ben", () -> sources.add(claim.id(), details("https://stats.example/may#table"))),
        "evidence.attached-already");
  }

  @Test
  void aSourceThatAVerdictRestsOnStays() {
    var source = as("ana", () -> sources.add(claim.id(), details("https://stats.example/may")));
    as("ana", () -> verdicts.submit(claim.id(), says("false", source)));

    refused(() -> as("ben", () -> removed(source)), "evidence.rested-on");
  }

  @Test
  void aClaimDismissedWithItsReasonCanBeReopenedWhereItsVerdictsPutIt() {
    as("ana", () -> verdicts.submit(claim.id(), says("false")));
    long version = as("ana", () -> claims.get(claim.id())).version();
    refused(
        () -> as("ben", () -> claims.dismiss(claim.id(), version, "  ")), "claims.reason-missing");

    var dismissed = as("ben", () -> claims.dismiss(claim.id(), version, "An opinion"));
    assertThat(dismissed.dismissReason()).isEqualTo("An opinion");
    var reopened =
        as("ana", () -> claims.reopen(claim.id(), dismissed.version(), "It is a figure"));

    assertThat(reopened.status()).isEqualTo(ClaimStatus.IN_REVIEW);
    assertThat(reopened.dismissReason()).isNull();
  }

  @Test
  void anEditOnAnOldVersionIsRefusedAndTheFirstEditStays() {
    var bens = new ClaimEdit("Prices rose by 4% in May 2025.", "The minister", List.of("economy"));
    as("ben", () -> claims.edit(claim.id(), claim.version(), bens));

    assertThatThrownBy(
            () ->
                as(
                    "ana",
                    () ->
                        claims.edit(
                            claim.id(), claim.version(), new ClaimEdit("Mine", null, List.of()))))
        .isInstanceOf(StaleChange.class);
    assertThat(as("ana", () -> claims.get(claim.id())).statement()).isEqualTo(bens.statement());
  }

  @Test
  void aStatementOfMoreThanTwoThousandCharactersIsRefusedAtItsField() {
    assertThatThrownBy(
            () ->
                as(
                    "ana",
                    () ->
                        claims.edit(
                            claim.id(),
                            claim.version(),
                            new ClaimEdit("x".repeat(2001), null, List.of()))))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("statement"));
  }

  @Test
  void everyChangeHasANumberInTheOrderOfTheCommits() {
    long before = as("ana", changes::last);
    as("ana", () -> sources.add(claim.id(), details("https://stats.example/may")));
    as("ben", () -> verdicts.submit(claim.id(), says("false")));

    assertThat(changes.last()).isEqualTo(before + 2);
    assertThat(changes.since(before, 10))
        .containsExactly(new ClaimChanges.Change(before + 2, claim.id()));
  }

  @Test
  void withoutSigningInNothingIsDoneOrShown() {
    assertThatThrownBy(() -> claims.get(claim.id()))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    assertThatThrownBy(() -> verdicts.submit(claim.id(), says("false")))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  private Verdict confirmed(VerdictId verdict) {
    return verdicts.confirm(verdict, verdicts.get(verdict).version());
  }

  private Claim reworded(String statement) {
    var now = claims.get(claim.id());
    return claims.edit(
        now.id(), now.version(), new ClaimEdit(statement, now.claimant(), now.tags()));
  }

  private ClaimStatus status() {
    return as("ana", () -> claims.get(claim.id())).status();
  }

  private Object withdrawn(Verdict verdict) {
    verdicts.withdraw(verdict.id(), verdict.version());
    return verdict;
  }

  private Object removed(Source source) {
    sources.remove(source.id(), source.version());
    return source;
  }

  private static VerdictDetails says(String rating, Source... restsOn) {
    return new VerdictDetails(
        rating,
        "The office counted otherwise.",
        Confidence.HIGH,
        List.of(restsOn).stream().map(Source::id).toList());
  }

  private static SourceDetails details(String url) {
    return new SourceDetails(
        url,
        "Consumer prices",
        "Statistics office",
        null,
        null,
        "4.2%",
        Stance.REFUTES,
        Tier.OFFICIAL);
  }

  private static <T> T as(String user, Supplier<T> deed) {
    return As.user(user, deed);
  }

  private static void refused(ThrowingCallable deed, String code) {
    assertThatThrownBy(deed).isInstanceOf(Refusal.class).hasMessage(code);
  }
}
