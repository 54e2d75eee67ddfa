package org.claimlight.claims;

/** What moves a claim from one status to the next. */
public enum ClaimAction {
  FIRST_VERDICT,
  LAST_VERDICT_WITHDRAWN,
  DISAGREEMENT,
  CHANGES_MADE,
  QUORUM,
  ADJUDICATE,
  DISMISS,
  REOPEN,
  WORDS_CHANGED
}
