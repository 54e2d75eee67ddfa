package org.claimlight.claims;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * Where a claim is in its life, and which action leads where. What is not in the table is refused:
 * there is no other way from one status to another.
 */
public enum ClaimStatus {
  /** Marked, and nobody has rated it. */
  OPEN,
  /** Rated, and waiting for teammates. */
  IN_REVIEW,
  /** Teammates disagree. */
  DISPUTED,
  /** The desk has decided. */
  SETTLED,
  /** Not a claim, with the reason. */
  DISMISSED;

  private static final Map<ClaimStatus, Map<ClaimAction, ClaimStatus>> LIFE =
      Map.ofEntries(
          entry(OPEN, Map.of(ClaimAction.FIRST_VERDICT, IN_REVIEW, ClaimAction.DISMISS, DISMISSED)),
          entry(
              IN_REVIEW,
              Map.of(
                  ClaimAction.QUORUM, SETTLED,
                  ClaimAction.DISAGREEMENT, DISPUTED,
                  ClaimAction.LAST_VERDICT_WITHDRAWN, OPEN,
                  ClaimAction.DISMISS, DISMISSED)),
          entry(
              DISPUTED,
              Map.of(
                  ClaimAction.CHANGES_MADE, IN_REVIEW,
                  ClaimAction.ADJUDICATE, SETTLED,
                  ClaimAction.DISMISS, DISMISSED)),
          entry(
              SETTLED, Map.of(ClaimAction.REOPEN, IN_REVIEW, ClaimAction.WORDS_CHANGED, IN_REVIEW)),
          entry(DISMISSED, Map.of(ClaimAction.REOPEN, OPEN)));

  /**
   * @throws ClaimRefused when the action is none for this status
   */
  public ClaimStatus after(ClaimAction action) {
    var next = LIFE.getOrDefault(this, Map.of()).get(action);
    if (next == null) {
      throw ClaimRefused.inStatus(this);
    }
    return next;
  }

  public boolean allows(ClaimAction action) {
    return LIFE.getOrDefault(this, Map.of()).containsKey(action);
  }

  /** Whether words, sources, verdicts and reviews may still change. */
  public boolean isUnderWork() {
    return this == OPEN || this == IN_REVIEW || this == DISPUTED;
  }

  /** As the API and the style sheets write it: {@code in-review}. */
  @JsonValue
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
