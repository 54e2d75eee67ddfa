package org.claimlight.verdicts;

import java.util.Set;
import org.claimlight.accounts.PersonId;

/**
 * When the people who hold a rating are enough for it to settle the claim.
 *
 * @param quorum how many they must be
 * @param besides what else must be true
 */
record SettlingRule(int quorum, Besides besides) {

  /** What else than their number must be true of the holders of a rating. */
  @FunctionalInterface
  interface Besides {

    boolean isTrue(String rating, Set<PersonId> holders);
  }

  static SettlingRule quorum(int quorum) {
    return new SettlingRule(quorum, (rating, holders) -> true);
  }

  boolean allows(String rating, Set<PersonId> holders) {
    return holders.size() >= quorum && besides.isTrue(rating, holders);
  }
}
