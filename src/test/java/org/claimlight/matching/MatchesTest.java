package org.claimlight.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.claimlight.accounts.As;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimEdit;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.shell.Input;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ActiveProfiles;

/** With the real sentence model, over the real database and index. */
@SpringBootTest(properties = "claimlight.matching.model=true")
@ActiveProfiles("demo")
@Import(MatchDesk.class)
@WithMockUser(username = "ben", roles = "REVIEWER")
class MatchesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired MatchDesk desk;
  @Autowired Matches matches;
  @Autowired Embeddings embeddings;
  @Autowired Claims claims;

  @BeforeEach
  void theModelIsThere() {
    everyMeaningIsKnown();
  }

  private void everyMeaningIsKnown() {
    await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              MatchAnswer answer = matches.ofText("anything at all", 1);
              assertThat(answer.by()).isEqualTo(MatchAnswer.By.WORDS_AND_MEANING);
              assertThat(answer.pending()).isZero();
              assertThat(embeddings.behind()).isZero();
            });
  }

  private List<ClaimId> found(String text) {
    return matches.ofText(text, 20).matches().stream().map(match -> match.claim().id()).toList();
  }

  @Test
  void whatSaysTheSameInOtherWordsIsFoundOnceItsMeaningIsKnown() {
    Claim claim = desk.claim("The jobless rate sank to its lowest level in fifty years");
    everyMeaningIsKnown();

    MatchAnswer answer =
        matches.ofText("Unemployment is at its lowest rate in fifty years, the minister claims", 5);

    Match first = answer.matches().getFirst();
    assertThat(first.claim().id()).isEqualTo(claim.id());
    assertThat(first.meaning()).isGreaterThan(0.5);
    assertThat(first.rating()).isNull();
  }

  @Test
  void aClaimMarkedAMomentAgoIsFoundByItsWordsAtOnce() {
    String token = "t" + UUID.randomUUID().toString().substring(0, 8);
    Claim claim = desk.claim("Bridge " + token + " was closed for repairs");

    assertThat(found("Is bridge " + token + " closed?")).contains(claim.id());
  }

  @Test
  void aSettledMatchComesWithItsRating() {
    Claim claim = desk.claim("Goldfish remember nothing for longer than three seconds");
    desk.settle(claim, "false");

    assertThat(matches.ofText("A goldfish forgets after three seconds", 5).matches().getFirst())
        .satisfies(
            match -> {
              assertThat(match.claim().id()).isEqualTo(claim.id());
              assertThat(match.rating()).isNotNull();
              assertThat(match.rating().id()).isEqualTo("false");
              assertThat(match.shared()).contains("goldfish");
            });
  }

  @Test
  void aRewordedClaimIsComparedByWhatItSaysNow() {
    Claim claim = desk.claim("He said what everybody says");
    everyMeaningIsKnown();
    As.user(
        "ana",
        () ->
            claims.edit(
                claim.id(),
                claim.version(),
                new ClaimEdit("Octopuses have three hearts and blue blood", null, List.of())));
    everyMeaningIsKnown();

    assertThat(found("An octopus has three hearts")).startsWith(claim.id());
  }

  @Test
  void aDismissedClaimIsNoEarlierCheck() {
    Claim claim = desk.claim("Lighthouses are painted by volunteers every spring");
    assertThat(found("Volunteers paint lighthouses every spring")).contains(claim.id());

    desk.dismiss(claim);

    assertThat(found("Volunteers paint lighthouses every spring")).doesNotContain(claim.id());
  }

  @Test
  void aClaimIsNotLikeItself() {
    Claim claim = desk.claim("Penguins cannot taste sweetness");

    assertThat(matches.ofClaim(claim.id(), 20).matches())
        .extracting(match -> match.claim().id())
        .doesNotContain(claim.id());
  }

  @Test
  void whatIsNoTextIsRefusedAtItsField() {
    assertThatThrownBy(() -> matches.ofText("  \n", 5)).isInstanceOf(Input.Missing.class);
    assertThatThrownBy(() -> matches.ofText("x".repeat(5_001), 5))
        .isInstanceOf(Input.TooLong.class);
    assertThatThrownBy(() -> matches.ofText("words", 0)).hasMessage("matching.limit");
  }

  @Test
  void anyCharactersAreCompared() {
    assertThat(matches.ofText("\uD83D\uDE00 \u0000\u0007 \uD800 …\u202E", 5)).isNotNull();
    assertThat(matches.ofText("中文 العربية हिन्दी", 5)).isNotNull();
  }
}
