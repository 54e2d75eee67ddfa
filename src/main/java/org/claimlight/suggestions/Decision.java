package org.claimlight.suggestions;

import org.claimlight.claims.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided on a suggestion.
 *
 * @param claim the one that was made of it
 */
record Decision(SuggestionId suggestion, Kind kind, @Nullable ClaimId claim) {

  enum Kind {
    ACCEPTED,
    REJECTED,
    /** Accepted, and taken back at once: that claim was never meant. */
    WITHDRAWN
  }
}
