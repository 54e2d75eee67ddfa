package org.claimlight.verdicts.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.shell.Messages;
import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.Verdicts;

/** Where a claim stands, and what it lacks to be settled. */
record StandingText(Verdicts verdicts, Messages messages) {

  String of(Claim claim, int given, DeskRules desk) {
    var key = "verdicts.standing." + claim.status().slug();
    if (claim.status() == ClaimStatus.SETTLED) {
      return messages.text(
          key, verdicts.settledRating(claim).map(rating -> rating.label()).orElse(""));
    }
    if (claim.status() == ClaimStatus.IN_REVIEW) {
      return Stream.concat(
              Stream.of(messages.text(key, desk.quorum(), given)),
              verdicts.missing(claim).stream()
                  .map(
                      missing ->
                          messages.text(
                              "verdicts.missing." + missing.slug(),
                              messages.text("accounts.role." + desk.maySettle()))))
          .collect(Collectors.joining(" "));
    }
    return messages.text(key);
  }
}
