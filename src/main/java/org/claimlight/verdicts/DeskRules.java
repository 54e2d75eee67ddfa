package org.claimlight.verdicts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;

/**
 * What the desk has agreed on.
 *
 * @param edition grows with every change of the rules
 * @param scale in the order of its display, retired labels included
 * @param quorum how many people must hold the same rating before a claim settles, 1 or more
 * @param blindFirstPass whether reviewers see teammates' verdicts on a claim only after their own
 * @param ownSourcesSuffice whether a claim may settle although nobody but the verdicts' authors
 *     attached a source to it
 * @param mayImport the least role that may bring articles in
 * @param maySettle the least role of which one of those who hold a rating must be, for it to settle
 * @param mayPublish the least role that may publish a settled claim
 */
public record DeskRules(
    int edition,
    List<Rating> scale,
    int quorum,
    boolean blindFirstPass,
    boolean ownSourcesSuffice,
    Role mayImport,
    Role maySettle,
    Role mayPublish) {

  /**
   * @throws VerdictRefused for a rating that is not on the scale
   */
  public Rating rating(String id) {
    return scale.stream()
        .filter(rating -> rating.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                VerdictRefused.notOnScale(
                    id,
                    scale.stream()
                        .filter(rating -> rating.retiredAt() == null)
                        .map(Rating::label)
                        .collect(Collectors.joining(", "))));
  }

  /** What a verdict on the claim may say. */
  public List<Rating> offered(Claim claim) {
    return scale.stream().filter(rating -> rating.isOfferedFor(claim)).toList();
  }

  public Map<String, Rating> byId() {
    return scale.stream().collect(Collectors.toMap(Rating::id, Function.identity()));
  }
}
