package org.claimlight.claims.ui;

import java.util.List;
import org.claimlight.accounts.Person;
import org.claimlight.claims.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What the list beside the text shows of a claim.
 *
 * @param rating label of the rating it was settled with or that every verdict gives; null where
 *     there is none
 * @param tone how the rating is drawn; null where there is none
 * @param visitors teammates who look at it now
 */
public record ClaimCard(
    Claim claim, @Nullable String rating, @Nullable String tone, List<Person> visitors) {

  int position() {
    return claim.spans().getFirst().start();
  }
}
