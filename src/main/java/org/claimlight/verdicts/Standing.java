package org.claimlight.verdicts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimAction;
import org.claimlight.claims.ClaimStatus;

/**
 * Where the desk stands on a claim: who holds which rating, and what stands against it. The
 * settling rule in pure form.
 *
 * <p>A person holds a rating by a verdict of their own or by agreeing with what a teammate's
 * verdict says now. A claim settles when a quorum of people holds the same rating while nobody
 * disagrees, nobody holds another rating, and no requested change is open. An author's answer to
 * their own verdict is no answer: it is refused at the door and not counted here either. A verdict
 * on other words or other evidence than there are now stands neither for nor against anything.
 */
record Standing(
    boolean rated, boolean disputed, boolean changesRequested, Map<String, Set<PersonId>> holders) {

  static Standing of(List<Verdict> verdicts) {
    return of(verdicts, UnaryOperator.identity());
  }

  /**
   * @param identity under which account each person is counted
   */
  static Standing of(List<Verdict> verdicts, UnaryOperator<PersonId> identity) {
    var holders = new HashMap<String, Set<PersonId>>();
    boolean disagreement = false;
    boolean changesRequested = false;
    var ownRatings =
        verdicts.stream()
            .collect(
                Collectors.toMap(
                    verdict -> identity.apply(verdict.author()),
                    Verdict::rating,
                    (one, other) -> one));
    for (var verdict : verdicts) {
      if (verdict.outdated() != null) {
        continue;
      }
      var held = holders.computeIfAbsent(verdict.rating(), rating -> new HashSet<>());
      var author = identity.apply(verdict.author());
      held.add(author);
      for (var review : verdict.currentReviews()) {
        var reviewer = identity.apply(review.reviewer());
        if (reviewer.equals(author)) {
          continue;
        }
        switch (review.decision()) {
          case AGREE -> {
            // Whoever has since rated the claim otherwise themselves no longer holds this rating.
            if (verdict.rating().equals(ownRatings.getOrDefault(reviewer, verdict.rating()))) {
              held.add(reviewer);
            }
          }
          case DISAGREE -> disagreement = true;
          case REQUEST_CHANGES -> changesRequested = true;
        }
      }
    }
    return new Standing(
        !verdicts.isEmpty(), disagreement || holders.size() > 1, changesRequested, holders);
  }

  /** The rating that a quorum holds with nothing against it. */
  Optional<String> settledRating(int quorum) {
    return settledRating(SettlingRule.quorum(quorum));
  }

  /** The rating whose holders the rule takes, with nothing against it. */
  Optional<String> settledRating(SettlingRule rule) {
    if (disputed || changesRequested) {
      return Optional.empty();
    }
    return holders.entrySet().stream()
        .filter(entry -> rule.allows(entry.getKey(), entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The steps that take a claim from its status to where this standing puts it. */
  List<ClaimAction> stepsFrom(ClaimStatus status, int quorum) {
    return stepsFrom(status, SettlingRule.quorum(quorum));
  }

  /** The same, where the desk asks for more than a quorum. */
  List<ClaimAction> stepsFrom(ClaimStatus status, SettlingRule rule) {
    var steps = new ArrayList<ClaimAction>();
    var at = status;
    while (true) {
      var step = nextFrom(at, rule);
      if (step.isEmpty()) {
        return steps;
      }
      steps.add(step.get());
      at = at.after(step.get());
    }
  }

  private Optional<ClaimAction> nextFrom(ClaimStatus status, SettlingRule rule) {
    return switch (status) {
      case OPEN -> rated ? Optional.of(ClaimAction.FIRST_VERDICT) : Optional.empty();
      case IN_REVIEW -> {
        if (!rated) {
          yield Optional.of(ClaimAction.LAST_VERDICT_WITHDRAWN);
        }
        if (disputed) {
          yield Optional.of(ClaimAction.DISAGREEMENT);
        }
        yield settledRating(rule).map(rating -> ClaimAction.QUORUM);
      }
      case DISPUTED -> disputed ? Optional.empty() : Optional.of(ClaimAction.CHANGES_MADE);
      case SETTLED, DISMISSED -> Optional.empty();
    };
  }
}
