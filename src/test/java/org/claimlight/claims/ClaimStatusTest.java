package org.claimlight.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimlight.claims.ClaimAction.ADJUDICATE;
import static org.claimlight.claims.ClaimAction.CHANGES_MADE;
import static org.claimlight.claims.ClaimAction.DISAGREEMENT;
import static org.claimlight.claims.ClaimAction.DISMISS;
import static org.claimlight.claims.ClaimAction.FIRST_VERDICT;
import static org.claimlight.claims.ClaimAction.LAST_VERDICT_WITHDRAWN;
import static org.claimlight.claims.ClaimAction.QUORUM;
import static org.claimlight.claims.ClaimAction.REOPEN;
import static org.claimlight.claims.ClaimAction.WORDS_CHANGED;
import static org.claimlight.claims.ClaimStatus.DISMISSED;
import static org.claimlight.claims.ClaimStatus.DISPUTED;
import static org.claimlight.claims.ClaimStatus.IN_REVIEW;
import static org.claimlight.claims.ClaimStatus.OPEN;
import static org.claimlight.claims.ClaimStatus.SETTLED;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status with every action: where it leads, or that it is refused. */
class ClaimStatusTest {

  /** The life of a claim, written out a second time so that a slip in either shows. */
  private static final Map<ClaimStatus, Map<ClaimAction, ClaimStatus>> LIFE =
      Map.of(
          OPEN, Map.of(FIRST_VERDICT, IN_REVIEW, DISMISS, DISMISSED),
          IN_REVIEW,
              Map.of(
                  QUORUM, SETTLED,
                  DISAGREEMENT, DISPUTED,
                  LAST_VERDICT_WITHDRAWN, OPEN,
                  DISMISS, DISMISSED),
          DISPUTED, Map.of(CHANGES_MADE, IN_REVIEW, ADJUDICATE, SETTLED, DISMISS, DISMISSED),
          SETTLED, Map.of(REOPEN, IN_REVIEW, WORDS_CHANGED, IN_REVIEW),
          DISMISSED, Map.of(REOPEN, OPEN));

  static Stream<Arguments> everyPair() {
    return Stream.of(ClaimStatus.values())
        .flatMap(status -> Stream.of(ClaimAction.values()).map(a -> Arguments.of(status, a)));
  }

  @ParameterizedTest(name = "{0} and {1}")
  @MethodSource("everyPair")
  void anActionLeadsWhereTheLifeOfAClaimSaysOrIsRefused(ClaimStatus status, ClaimAction action) {
    var expected = LIFE.get(status).get(action);

    assertThat(status.allows(action)).isEqualTo(expected != null);
    if (expected != null) {
      assertThat(status.after(action)).isEqualTo(expected);
    } else {
      assertThatThrownBy(() -> status.after(action))
          .isInstanceOf(ClaimRefused.class)
          .hasMessage("claims.not-while-" + status.slug());
    }
  }
}
