package org.claimlight.verdicts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimlight.accounts.People;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimAction;
import org.claimlight.claims.Claims;
import org.claimlight.evidence.Sources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The step that puts a claim where its verdicts say, by the rules it lives by. */
@Component
class Settling {

  private final VerdictBook book;
  private final Claims claims;
  private final Sources sources;
  private final Rules rules;
  private final Outcomes outcomes;
  private final People people;

  Settling(
      VerdictBook book,
      Claims claims,
      Sources sources,
      Rules rules,
      Outcomes outcomes,
      People people) {
    this.book = book;
    this.claims = claims;
    this.sources = sources;
    this.rules = rules;
    this.outcomes = outcomes;
    this.people = people;
  }

  /** Takes a held claim through every step that its verdicts demand now. */
  @Transactional
  Claim settle(Claim claim) {
    var given = book.ofClaim(claim.id());
    var standing = Standing.of(given, people.identities());
    var rule = rule(claim, given);
    var now = claim;
    for (var step : standing.stepsFrom(claim.status(), rule)) {
      if (step == ClaimAction.QUORUM) {
        outcomes.decide(claim.id(), standing.settledRating(rule).orElseThrow(), null);
      }
      now = claims.advance(claim.id(), step);
    }
    return now;
  }

  /** What a claim under review still waits for, though enough people hold the same rating. */
  Set<Missing> missing(Claim claim, List<Verdict> given) {
    var desk = rules.of(claim);
    var standing = Standing.of(given, people.identities());
    var missing = EnumSet.noneOf(Missing.class);
    standing
        .settledRating(desk.quorum())
        .ifPresent(
            rating -> {
              if (!hasRole(standing.holders().getOrDefault(rating, Set.of()), desk.maySettle())) {
                missing.add(Missing.HOLDER_WITH_ROLE);
              }
              if (!desk.ownSourcesSuffice() && !hasSourceOfAnother(given, rating)) {
                missing.add(Missing.SOURCE_OF_ANOTHER);
              }
            });
    return missing;
  }

  private SettlingRule rule(Claim claim, List<Verdict> given) {
    var desk = rules.of(claim);
    return new SettlingRule(
        desk.quorum(),
        (rating, holders) ->
            hasRole(holders, desk.maySettle())
                && (desk.ownSourcesSuffice() || hasSourceOfAnother(given, rating)));
  }

  private boolean hasRole(Set<PersonId> holders, Role needed) {
    return people.byIds(holders).values().stream().anyMatch(person -> person.may(needed));
  }

  /** Whether somebody else than the author of a verdict with the rating attached a source. */
  private boolean hasSourceOfAnother(List<Verdict> given, String rating) {
    var identity = people.identities();
    return given.stream()
        .filter(verdict -> verdict.outdated() == null && verdict.rating().equals(rating))
        .anyMatch(
            verdict ->
                sources.ofClaim(verdict.claim()).stream()
                    .anyMatch(
                        source ->
                            !identity
                                .apply(source.addedBy())
                                .equals(identity.apply(verdict.author()))));
  }
}
