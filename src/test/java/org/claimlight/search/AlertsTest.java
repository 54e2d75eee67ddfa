package org.claimlight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimlight.accounts.As;
import org.claimlight.articles.Article;
import org.claimlight.articles.Articles;
import org.claimlight.articles.NewArticle;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimEdit;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.discussion.Notification;
import org.claimlight.discussion.NotificationKind;
import org.claimlight.discussion.Notifications;
import org.claimlight.discussion.Notified;
import org.claimlight.search.index.Facet;
import org.claimlight.search.index.Order;
import org.claimlight.verdicts.BlindPass;
import org.claimlight.verdicts.VerdictDetails;
import org.claimlight.verdicts.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.context.ActiveProfiles;

/** Who is told of which claim, over the real database and index, with the worker at work. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(AlertsTest.Stumble.class)
class AlertsTest {

  @Autowired SavedSearches saved;
  @Autowired Notifications notifications;
  @Autowired Alerts alerts;
  @Autowired StoredMatching matching;
  @Autowired ClaimFeed feed;
  @Autowired Articles articles;
  @Autowired Claims claims;
  @Autowired Verdicts verdicts;
  @Autowired BlindPass blind;
  @Autowired JdbcClient jdbc;
  @Autowired Stumble stumble;

  /** In every claim of this test's article and in no other. */
  private final String token = "t" + UUID.randomUUID().toString().substring(0, 8);

  private Article article;

  /** Fails once in the middle of a round, after a notification was written. */
  @Component
  static class Stumble {

    private final AtomicBoolean armed = new AtomicBoolean();

    @EventListener
    void told(Notified event) {
      if (armed.getAndSet(false)) {
        throw new IllegalStateException("the process ends here");
      }
    }
  }

  @BeforeEach
  void anaImportsAnArticle() {
    article =
        As.user(
            "ana",
            () ->
                articles.importText(
                    NewArticle.ofText(
                        "Harvest",
                        "Wheat "
                            + token
                            + " doubled. "
                            + "It was a long and quiet year. ".repeat(20)
                            + "Rye "
                            + token
                            + " fell.")));
  }

  @AfterEach
  void theWorkerWorks() {
    if (!alerts.isRunning()) {
      alerts.start();
    }
  }

  private Claim mark(String person, String quote) {
    var selection = new Selection.ByQuote(quote + " " + token, "", "");
    return As.user(person, () -> claims.mark(NewClaim.of(article.id(), 1, selection)));
  }

  private SavedSearch save(String person, String q, boolean desk) {
    return save(person, new SearchState(q, Map.of(), Order.RELEVANCE), desk);
  }

  private SavedSearch save(String person, SearchState state, boolean desk) {
    var details = new SavedSearchDetails("S" + UUID.randomUUID(), desk, state);
    return As.user(person, () -> saved.save(details, true));
  }

  private void tag(Claim claim, String... tags) {
    As.user(
        "cleo",
        () -> {
          var now = claims.get(claim.id());
          claims.edit(
              now.id(),
              now.version(),
              new ClaimEdit(now.statement(), now.claimant(), List.of(tags)));
        });
  }

  /** Everything that was committed has been tried. */
  private void caughtUp() {
    long last = feed.last();
    await()
        .until(
            () ->
                jdbc.sql("select applied from saved_search_cursor").query(Long.class).single()
                    >= last);
  }

  private List<Notification> told(String person, SavedSearch search) {
    return As.user(person, () -> notifications.mine()).stream()
        .filter(one -> one.kind() == NotificationKind.ANSWER)
        .filter(one -> search.name().equals(one.detail()))
        .toList();
  }

  private List<ClaimId> toldOf(String person, SavedSearch search) {
    caughtUp();
    return told(person, search).stream().map(Notification::claim).toList();
  }

  private SavedSearch now(String person, SavedSearch search) {
    return As.user(person, () -> saved.get(search.id()));
  }

  @Test
  void whoFollowsIsToldOfANewClaimOnceHoweverOftenItChanges() {
    SavedSearch search = save("ben", "wheat " + token, false);

    Claim claim = mark("ana", "Wheat");
    mark("ana", "Rye");
    assertThat(toldOf("ben", search)).containsExactly(claim.id());
    tag(claim, "food");
    tag(claim);

    assertThat(toldOf("ben", search)).containsExactly(claim.id());
    assertThat(now("ben", search).fresh()).isEqualTo(1);
  }

  @Test
  void whatAnswersAlreadyIsNotToldEvenWhenItChanges() {
    Claim claim = mark("ana", "Wheat");

    SavedSearch search = save("ben", token, false);
    tag(claim, "food");

    assertThat(toldOf("ben", search)).isEmpty();
    assertThat(now("ben", search).fresh()).isZero();
  }

  @Test
  void anEarlierClaimIsToldWhenAChangeMakesItAnswer() {
    Claim claim = mark("ana", "Wheat");
    SavedSearch search = save("ben", "tag:" + token, false);
    var byFacet =
        save("ben", new SearchState("", Map.of(Facet.TAG, Set.of(token)), Order.NEWEST), false);

    tag(claim, token);

    assertThat(toldOf("ben", search)).containsExactly(claim.id());
    assertThat(told("ben", byFacet)).hasSize(1);
  }

  @Test
  void nobodyIsToldOfTheirOwnClaims() {
    SavedSearch search = save("ben", token, false);

    mark("ben", "Wheat");

    assertThat(toldOf("ben", search)).isEmpty();
  }

  @Test
  void aDeskSearchTellsWhoFollowsItUntilItIsKeptByItsOwner() {
    SavedSearch search = save("ben", token, true);
    As.user("cleo", () -> saved.follow(search.id(), true));
    Claim first = mark("ana", "Wheat");
    assertThat(toldOf("cleo", search)).containsExactly(first.id());
    assertThat(toldOf("ana", search)).isEmpty();

    As.user(
        "ben", () -> saved.change(search.id(), search.version(), search.details().shared(false)));
    Claim second = mark("ana", "Rye");

    assertThat(toldOf("cleo", search)).containsExactly(first.id());
    assertThat(toldOf("ben", search)).containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void whoStopsFollowingIsToldNoMore() {
    SavedSearch search = save("ben", token, false);
    As.user("ben", () -> saved.follow(search.id(), false));

    mark("ana", "Wheat");

    assertThat(toldOf("ben", search)).isEmpty();
    assertThat(now("ben", search).fresh()).isEqualTo(1);
  }

  @Test
  void aSearchThatIsReplacedBeginsAnew() {
    SavedSearch search = save("ben", "oats " + token, false);
    mark("ana", "Wheat");
    As.user(
        "ben",
        () ->
            saved.change(
                search.id(),
                search.version(),
                search.details().asking(new SearchState(token, Map.of(), Order.NEWEST))));

    Claim rye = mark("ana", "Rye");

    assertThat(toldOf("ben", search)).containsExactly(rye.id());
  }

  @Test
  void whatNoLongerAnswersIsNotCountedAsNewAndNotToldTwice() {
    SavedSearch search = save("ben", "wheat " + token + " -tag:old", false);
    Claim claim = mark("ana", "Wheat");
    assertThat(toldOf("ben", search)).hasSize(1);
    tag(claim, "old");
    caughtUp();
    assertThat(now("ben", search).fresh()).isZero();

    tag(claim);

    assertThat(toldOf("ben", search)).hasSize(1);
    assertThat(now("ben", search).fresh()).isEqualTo(1);
    As.user("ben", () -> saved.look(search.id()));
    assertThat(now("ben", search).fresh()).isZero();
  }

  @Test
  void whatHappensWhileTheProcessIsAwayIsToldOnceAfterwards() {
    SavedSearch search = save("ben", token, false);
    alerts.stop();
    Claim wheat = mark("ana", "Wheat");
    assertThat(told("ben", search)).isEmpty();

    alerts.start();

    assertThat(toldOf("ben", search)).containsExactly(wheat.id());
    alerts.stop();
    alerts.start();
    Claim rye = mark("ana", "Rye");
    assertThat(toldOf("ben", search)).containsExactlyInAnyOrder(wheat.id(), rye.id());
  }

  @Test
  void aRoundThatEndsInTheMiddleLeavesNothingAndIsMadeAgain() {
    SavedSearch first = save("ben", token, true);
    SavedSearch second = save("cleo", "wheat " + token, false);
    caughtUp();
    alerts.stop();
    Claim wheat = mark("ana", "Wheat");
    stumble.armed.set(true);

    assertThatThrownBy(matching::round).hasMessage("the process ends here");
    assertThat(told("ben", first)).isEmpty();
    assertThat(told("cleo", second)).isEmpty();
    assertThat(now("ben", first).fresh()).isZero();
    assertThat(matching.round()).isTrue();
    assertThat(matching.round()).isFalse();

    assertThat(toldOf("ben", first)).containsExactly(wheat.id());
    assertThat(toldOf("cleo", second)).containsExactly(wheat.id());
  }

  @Test
  void aBlindFirstPassKeepsVerdictsFromAlertsAndNotTheClaims() {
    As.user("cleo", () -> blind.set(article.id(), true));
    SavedSearch words = save("ben", token, false);
    SavedSearch rated = save("ben", token + " rating:false", false);
    SavedSearch disputed = save("ben", token + " disputed:yes", false);
    SavedSearch inReview = save("ben", token + " status:in-review", false);
    SavedSearch by = save("ben", token + " by:cleo", false);
    Claim claim = mark("ana", "Wheat");

    As.user(
        "cleo",
        () ->
            verdicts.submit(
                claim.id(), new VerdictDetails("false", "The office.", null, List.of())));
    As.user(
        "ana",
        () ->
            verdicts.submit(claim.id(), new VerdictDetails("true", "The bank.", null, List.of())));

    assertThat(toldOf("ben", words)).containsExactly(claim.id());
    for (SavedSearch search : List.of(rated, disputed, inReview, by)) {
      assertThat(toldOf("ben", search)).as(search.state().q()).isEmpty();
      assertThat(now("ben", search).fresh()).isZero();
    }
    As.user("cleo", () -> blind.set(article.id(), false));
    assertThat(toldOf("ben", rated)).containsExactly(claim.id());
  }

  /** What was for all to see when it was told is kept back again, should it become blind. */
  @Test
  void whatWasToldOfVerdictsIsVeiledAgainWithThem() {
    SavedSearch rated = save("ben", token + " rating:false", false);
    Claim claim = mark("ana", "Wheat");
    As.user(
        "cleo",
        () ->
            verdicts.submit(
                claim.id(), new VerdictDetails("false", "The office.", null, List.of())));
    assertThat(toldOf("ben", rated)).containsExactly(claim.id());

    As.user("cleo", () -> blind.set(article.id(), true));

    assertThat(told("ben", rated)).isEmpty();
  }
}
