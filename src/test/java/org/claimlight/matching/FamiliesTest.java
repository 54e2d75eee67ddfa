package org.claimlight.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.claimlight.accounts.As;
import org.claimlight.accounts.People;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.HistoryEntry;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.SourceId;
import org.claimlight.evidence.Sources;
import org.claimlight.verdicts.Verdicts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;

/** What people say of pairs of claims, and what follows. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(MatchDesk.class)
@WithMockUser(username = "ben", roles = "REVIEWER")
class FamiliesTest {

  @Autowired MatchDesk desk;
  @Autowired Families families;
  @Autowired MatchBook book;
  @Autowired Matches matches;
  @Autowired Reuse reuse;
  @Autowired Sources sources;
  @Autowired Verdicts verdicts;
  @Autowired ClaimHistory history;
  @Autowired People people;

  private final String token = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final int tick = (int) (System.nanoTime() % 1_000_000);

  private Claim claim(String words) {
    return desk.claim(words + " " + token);
  }

  private List<ClaimId> relatives(Claim claim) {
    return families.relativesOf(claim.id()).stream().map(Claim::id).toList();
  }

  private List<ClaimId> proposed(Claim claim) {
    return matches.ofClaim(claim.id(), 20).matches().stream()
        .filter(match -> match.decision() == Match.Decision.OPEN)
        .map(match -> match.claim().id())
        .toList();
  }

  @Test
  void whatIsTheSameAsTheSameIsTheSame() {
    Claim one = claim("Wheat doubled");
    Claim two = claim("Wheat is twice as dear");
    Claim three = claim("Grain costs double");

    families.confirm(one.id(), two.id());
    families.confirm(three.id(), two.id());

    assertThat(relatives(one)).containsExactlyInAnyOrder(two.id(), three.id());
    assertThat(matches.ofClaim(three.id(), 20).matches())
        .filteredOn(match -> match.decision() == Match.Decision.CONFIRMED)
        .extracting(match -> match.claim().id())
        .containsExactlyInAnyOrder(one.id(), two.id());
  }

  /** Each call its own transaction, as from four browsers at once. */
  @Test
  void whoDecideAtOnceDecideOneAfterTheOther() throws Exception {
    List<Claim> same = Stream.of("a", "b", "c", "d", "e").map(this::claim).toList();
    List<Callable<Boolean>> deeds = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      Claim one = same.get(n % 5);
      Claim other = same.get((n + 1 + n / 5 % 4) % 5);
      int number = n;
      boolean isReject = n % 8 == 3;
      deeds.add(
          () -> As.user(number % 2 == 0 ? "ana" : "ben", () -> decided(one, other, isReject)));
    }
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> deed : people.invokeAll(deeds)) {
        deed.get();
      }
    }

    for (Claim claim : same) {
      UUID family = book.families(List.of(claim.id())).get(claim.id());
      Set<ClaimId> members = family == null ? Set.of(claim.id()) : book.members(family);
      assertThat(members).isEqualTo(book.connected(claim.id()));
    }
  }

  private boolean decided(Claim one, Claim other, boolean isReject) {
    try {
      if (isReject) {
        families.reject(one.id(), other.id());
      } else {
        families.confirm(one.id(), other.id());
      }
      return true;
    } catch (MatchRefused contradictsAnEarlierOne) {
      return false;
    }
  }

  @Test
  void aRejectedClaimIsNotProposedAgainInEitherDirection() {
    Claim one = claim("Wheat doubled in a year");
    Claim two = claim("Wheat doubled in a year again");
    assertThat(proposed(one)).contains(two.id());

    families.reject(two.id(), one.id());

    assertThat(proposed(one)).doesNotContain(two.id());
    assertThat(proposed(two)).doesNotContain(one.id());
  }

  @Test
  void theFamilyOfARejectedClaimIsNotProposedEither() {
    Claim one = claim("Wheat doubled in a year");
    Claim sibling = claim("Wheat has doubled in a year");
    Claim rejected = claim("Wheat doubled in a year again");
    Claim itsSibling = claim("Wheat doubled again in a year");
    Claim another = claim("In a year wheat doubled");
    families.confirm(one.id(), sibling.id());
    families.confirm(rejected.id(), itsSibling.id());

    families.reject(one.id(), rejected.id());

    for (Claim ofOne : List.of(one, sibling)) {
      assertThat(proposed(ofOne))
          .contains(another.id())
          .doesNotContain(rejected.id(), itsSibling.id());
    }
    assertThat(proposed(itsSibling)).contains(another.id()).doesNotContain(one.id(), sibling.id());
  }

  @Test
  void whatWasSaidIsKnownWithWhoSaidItTheLatestFirst() {
    Claim one = claim("A");
    Claim same = claim("B");
    Claim different = claim("C");
    Claim byWayOfAnother = claim("D");
    families.confirm(one.id(), same.id());
    families.confirm(same.id(), byWayOfAnother.id());
    As.user("ana", () -> families.reject(different.id(), one.id()));

    assertThat(families.saidOf(one.id()))
        .extracting(said -> said.other().id(), Said::same, said -> people.get(said.by()).username())
        .containsExactly(tuple(different.id(), false, "ana"), tuple(same.id(), true, "ben"));
  }

  @Test
  void whatWasSaidCanBeTakenBack() {
    Claim one = claim("Wheat doubled in a year");
    Claim two = claim("Wheat doubled in a year again");
    families.confirm(one.id(), two.id());

    families.takeBack(two.id(), one.id());

    assertThat(relatives(one)).isEmpty();
    assertThat(proposed(one)).contains(two.id());
    assertThatThrownBy(() -> families.takeBack(one.id(), two.id()))
        .isInstanceOf(MatchRefused.class)
        .hasMessage("matching.undecided");
  }

  @Test
  void aFamilyThatLosesTheLinkBetweenItsPartsIsTwo() {
    Claim one = claim("A");
    Claim two = claim("B");
    Claim three = claim("C");
    Claim four = claim("D");
    families.confirm(one.id(), two.id());
    families.confirm(two.id(), three.id());
    families.confirm(three.id(), four.id());

    families.reject(two.id(), three.id());

    assertThat(relatives(one)).containsExactly(two.id());
    assertThat(relatives(four)).containsExactly(three.id());
  }

  @Test
  void nobodyUnitesWhatSomebodySaidIsNotTheSame() {
    Claim one = claim("A");
    Claim two = claim("B");
    Claim three = claim("C");
    families.reject(one.id(), three.id());
    families.confirm(one.id(), two.id());

    assertThatThrownBy(() -> families.confirm(two.id(), three.id()))
        .isInstanceOf(MatchRefused.class)
        .hasMessage("matching.contradicts");
    assertThat(relatives(two)).containsExactly(one.id());
  }

  @Test
  void nobodyOverwritesWhatAnotherHasSaidOfTheTwo() {
    Claim one = claim("A");
    Claim two = claim("B");
    As.user("ana", () -> families.reject(one.id(), two.id()));

    assertThatThrownBy(() -> families.confirm(two.id(), one.id()))
        .isInstanceOf(MatchRefused.class)
        .hasMessage("matching.said-different");
    assertThat(families.saidOf(one.id())).extracting(Said::same).containsExactly(false);

    families.takeBack(one.id(), two.id());
    families.confirm(one.id(), two.id());

    assertThatThrownBy(() -> As.user("ana", () -> families.reject(one.id(), two.id())))
        .isInstanceOf(MatchRefused.class)
        .hasMessage("matching.said-same");
    assertThat(relatives(one)).containsExactly(two.id());
  }

  @Test
  void whoeverSaidItMaySayTheOpposite() {
    Claim one = claim("A");
    Claim two = claim("B");
    families.confirm(one.id(), two.id());

    families.reject(one.id(), two.id());

    assertThat(relatives(one)).isEmpty();
  }

  @Test
  void whatIsUndoneIsOnesOwnWordAsLongAsItStands() {
    Claim one = claim("A");
    Claim two = claim("B");
    families.confirm(one.id(), two.id());
    families.undo(one.id(), two.id(), true);
    assertThat(families.saidOf(one.id())).isEmpty();

    families.confirm(one.id(), two.id());
    As.user("ana", () -> families.takeBack(one.id(), two.id()));
    As.user("ana", () -> families.reject(one.id(), two.id()));

    for (boolean same : List.of(true, false)) {
      assertThatThrownBy(() -> families.undo(one.id(), two.id(), same))
          .isInstanceOf(MatchRefused.class)
          .hasMessage("matching.stands-no-more");
    }
    assertThat(families.saidOf(one.id())).extracting(Said::same).containsExactly(false);
  }

  @Test
  void twoOfOneFamilyCannotBeSaidToDiffer() {
    Claim one = claim("A");
    Claim two = claim("B");
    Claim three = claim("C");
    families.confirm(one.id(), two.id());
    families.confirm(two.id(), three.id());

    assertThatThrownBy(() -> families.reject(one.id(), three.id()))
        .isInstanceOf(MatchRefused.class)
        .hasMessage("matching.same-by-others");
  }

  @Test
  void aClaimIsNotComparedWithItselfNorWithWhatIsNone() {
    Claim one = claim("A");
    Claim none = claim("B");
    desk.dismiss(none);

    assertThatThrownBy(() -> families.confirm(one.id(), one.id()))
        .hasMessage("matching.with-itself");
    assertThatThrownBy(() -> families.confirm(one.id(), none.id()))
        .hasMessage("matching.dismissed");
  }

  @Test
  void aDismissedClaimIsNotListedAndCanBeUntied() {
    Claim one = claim("A");
    Claim two = claim("B");
    Claim dismissed = claim("C");
    families.confirm(one.id(), two.id());
    families.confirm(one.id(), dismissed.id());
    desk.dismiss(dismissed);

    assertThat(relatives(one)).containsExactly(two.id());
    assertThat(matches.ofClaim(one.id(), 20).matches())
        .extracting(match -> match.claim().id())
        .contains(two.id())
        .doesNotContain(dismissed.id());
    assertThat(relatives(dismissed)).containsExactlyInAnyOrder(one.id(), two.id());

    families.takeBack(one.id(), dismissed.id());

    assertThat(relatives(dismissed)).isEmpty();
    assertThat(relatives(one)).containsExactly(two.id());
    assertThatThrownBy(() -> families.reject(one.id(), dismissed.id()))
        .hasMessage("matching.dismissed");
  }

  @Test
  void bothClaimsRememberWhoSaidIt() {
    Claim one = claim("A");
    Claim two = claim("B");

    families.confirm(one.id(), two.id());

    for (Claim claim : List.of(one, two)) {
      assertThat(history.of(claim.id())).extracting(HistoryEntry::kind).endsWith("match-confirmed");
    }
  }

  @Test
  void aCorrectionFlagsTheRestOfTheFamilyUntilSomebodyLooked() {
    Claim one = claim("A");
    Claim two = claim("B");
    desk.settle(one, "true");
    desk.settle(two, "true");
    families.confirm(one.id(), two.id());
    assertThat(families.correctionFor(two.id())).isEmpty();

    desk.settleAnew(one.id(), "false");

    assertThat(families.correctionFor(two.id()))
        .hasValueSatisfying(
            flag -> {
              assertThat(flag.corrected()).isEqualTo(one.id());
              assertThat(flag.was()).isEqualTo("true");
              assertThat(flag.now()).isEqualTo("false");
            });
    assertThat(families.correctionFor(one.id())).isEmpty();
    assertThat(families.corrected(100)).extracting(Claim::id).contains(two.id());

    families.lookedAt(two.id());

    assertThat(families.correctionFor(two.id())).isEmpty();
    assertThat(history.of(two.id()))
        .extracting(HistoryEntry::kind)
        .endsWith("family-corrected", "correction-looked-at");
  }

  @Test
  void aClaimThatNobodyHasRatedIsNotAskedWhetherItStillStands() {
    Claim one = claim("A");
    Claim open = claim("B");
    Claim rated = claim("C");
    desk.settle(one, "true");
    desk.rate(rated, "true");
    families.confirm(one.id(), open.id());
    families.confirm(one.id(), rated.id());

    desk.settleAnew(one.id(), "false");

    assertThat(families.correctionFor(open.id())).isEmpty();
    assertThat(families.correctionFor(rated.id())).isPresent();
  }

  @Test
  void aFlagGoesWhenTheClaimFollows() {
    Claim one = claim("A");
    Claim two = claim("B");
    desk.settle(one, "true");
    desk.settle(two, "true");
    families.confirm(one.id(), two.id());
    desk.settleAnew(one.id(), "false");

    desk.settleAnew(two.id(), "false");

    assertThat(families.correctionFor(two.id())).isEmpty();
    assertThat(families.correctionFor(one.id())).isEmpty();
  }

  @Test
  void settlingForTheFirstTimeCorrectsNothing() {
    Claim one = claim("A");
    Claim two = claim("B");
    desk.settle(two, "true");
    families.confirm(one.id(), two.id());

    desk.settle(one, "false");

    assertThat(families.correctionFor(two.id())).isEmpty();
  }

  @Test
  void anEarlierVerdictBeginsAnotherAndGivesNone() {
    Claim earlier = claim("A");
    SourceId table = desk.source(earlier, "https://stats.example/" + tick);
    desk.settle(earlier, "mostly-false", table);
    Claim now = claim("B");

    Reuse.Begun begun = reuse.begin(earlier.id(), now.id());

    assertThat(begun.draft().rating()).isEqualTo("mostly-false");
    assertThat(begun.draft().rationale()).isEqualTo("It was counted twice.");
    assertThat(sources.ofClaim(now.id()))
        .extracting(Source::url)
        .containsExactly("https://stats.example/" + tick);
    assertThat(begun.draft().sources()).containsExactly(sources.ofClaim(now.id()).getFirst().id());
    assertThat(verdicts.ofClaim(now.id())).isEmpty();
  }

  @Test
  void evidenceThatTheClaimHasIsNotAttachedTwice() {
    Claim earlier = claim("A");
    SourceId table = desk.source(earlier, "https://stats.example/" + tick);
    desk.settle(earlier, "false", table);
    Claim now = claim("B");
    SourceId there = desk.source(now, "https://stats.example/" + tick);

    Reuse.Begun begun = reuse.begin(earlier.id(), now.id());

    assertThat(begun.attached()).isEmpty();
    assertThat(begun.draft().sources()).containsExactly(there);
  }

  @Test
  void whatIsNotSettledBeginsNothing() {
    Claim open = claim("A");
    Claim now = claim("B");

    assertThatThrownBy(() -> reuse.begin(open.id(), now.id())).hasMessage("matching.not-settled");
    assertThat(As.user("ana", () -> sources.ofClaim(now.id()))).isEmpty();
  }
}
