package org.claimlight.claims.ui;

import java.util.List;
import java.util.Set;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the list beside the text shows of a claim.
 *
 * @param rating label of the rating it was settled with or that every verdict gives; null where
 *     there is none
 * @param tone how the rating is drawn; null where there is none
 * @param place where in the text it stands, in words
 * @param raters who has a verdict on it
 * @param visitors teammates who look at it now
 */
public record ClaimCard(
    Claim claim,
    @Nullable String rating,
    @Nullable String tone,
    String place,
    Set<PersonId> raters,
    List<Person> visitors) {

  int position() {
    return claim.spans().getFirst().start();
  }

  boolean isDismissed() {
    return claim.status() == ClaimStatus.DISMISSED;
  }

  ClaimCard visitedBy(List<Person> here) {
    return new ClaimCard(claim, rating, tone, place, raters, here);
  }
}
