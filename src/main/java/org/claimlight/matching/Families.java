package org.claimlight.matching;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimActivity;
import org.claimlight.claims.ClaimChanges;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimRatings;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say of pairs of claims. Claims that are the same form a family; who says so of two
 * claims of two families makes one of both.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Families {

  private final MatchBook book;
  private final Claims claims;
  private final ClaimRatings ratings;
  private final ClaimHistory history;
  private final ClaimChanges changes;
  private final CurrentPerson current;
  private final People people;
  private final ApplicationEventPublisher events;

  Families(
      MatchBook book,
      Claims claims,
      ClaimRatings ratings,
      ClaimHistory history,
      ClaimChanges changes,
      CurrentPerson current,
      People people,
      ApplicationEventPublisher events) {
    this.book = book;
    this.claims = claims;
    this.ratings = ratings;
    this.history = history;
    this.changes = changes;
    this.current = current;
    this.people = people;
    this.events = events;
  }

  /**
   * Says that two claims are the same.
   *
   * @throws MatchRefused a claim with itself, a dismissed one, when another person has said that
   *     they are not, or when two claims would come into one family of which somebody said so
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public void confirm(ClaimId one, ClaimId other) {
    book.takeTurn();
    Pair pair = pair(one, other);
    Optional<MatchDecision> before = book.decision(pair);
    if (before.isPresent() && before.get().same()) {
      return;
    }
    before.ifPresent(this::refuseIfOfAnother);
    Set<ClaimId> united = new HashSet<>(book.connected(one));
    united.addAll(book.connected(other));
    refuseContradiction(united, pair);
    decide(pair, true);
    unite(united);
  }

  /**
   * Says that two claims are not the same; they are not proposed for one another any more.
   *
   * @throws MatchRefused when another person has said that they are, or when they are the same by
   *     way of other claims of their family
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public void reject(ClaimId one, ClaimId other) {
    book.takeTurn();
    Pair pair = pair(one, other);
    Optional<MatchDecision> before = book.decision(pair);
    if (before.isPresent() && !before.get().same()) {
      return;
    }
    before.ifPresent(this::refuseIfOfAnother);
    book.takeBack(pair);
    Set<ClaimId> rest = book.connected(one);
    if (rest.contains(other)) {
      throw MatchRefused.sameByOthers();
    }
    decide(pair, false);
    if (before.isPresent()) {
      unite(rest);
      unite(book.connected(other));
    }
  }

  /**
   * Takes back what was said of two claims, also when one was dismissed since.
   *
   * @throws MatchRefused when nothing was
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public void takeBack(ClaimId one, ClaimId other) {
    book.takeTurn();
    Pair pair = known(one, other);
    takeBack(pair, book.decision(pair).orElseThrow(MatchRefused::undecided));
  }

  /**
   * Takes back what the current person said of two claims, as from a notice that may be old by now.
   *
   * @param same what they said
   * @throws MatchRefused when that stands no more, or another person says it now
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public void undo(ClaimId one, ClaimId other, boolean same) {
    book.takeTurn();
    Pair pair = known(one, other);
    PersonId me = current.require().id();
    takeBack(
        pair,
        book.decision(pair)
            .filter(decision -> decision.same() == same && decision.by().equals(me))
            .orElseThrow(MatchRefused::standsNoMore));
  }

  private void takeBack(Pair pair, MatchDecision before) {
    book.takeBack(pair);
    if (before.same()) {
      unite(book.connected(pair.one()));
      unite(book.connected(pair.other()));
    }
    Instant at = now();
    PersonId me = current.require().id();
    tell(
        pair,
        at,
        "match-taken-back",
        claim -> new MatchTakenBack(claim.article(), claim.id(), pair.besides(claim.id()), me, at));
  }

  /**
   * The other claims of its family that were not dismissed, as the current person may know them.
   */
  public List<Claim> relativesOf(ClaimId claim) {
    Set<ClaimId> family = new HashSet<>(book.connected(claim));
    family.remove(claim);
    return claims.byIds(family).stream()
        .filter(one -> one.status() != ClaimStatus.DISMISSED)
        .toList();
  }

  /**
   * What was said of the claim and others, the latest first, as far as the current person may know
   * them. That some are the same by way of others was said of none of them and the claim.
   */
  public List<Said> saidOf(ClaimId claim) {
    List<MatchDecision> decisions = book.decisions(Set.of(claim));
    Map<ClaimId, Claim> others =
        claims
            .byIds(decisions.stream().map(decision -> decision.pair().besides(claim)).toList())
            .stream()
            .collect(Collectors.toMap(Claim::id, Function.identity()));
    return decisions.stream()
        .sorted(Comparator.comparing(MatchDecision::at).reversed())
        .<Said>mapMulti(
            (decision, said) -> {
              if (others.get(decision.pair().besides(claim)) instanceof Claim other) {
                said.accept(new Said(other, decision.same(), decision.by(), decision.at()));
              }
            })
        .toList();
  }

  /** What became of another claim of its family, until somebody has looked at it. */
  public Optional<Correction> correctionFor(ClaimId claim) {
    return book.flag(claim);
  }

  /** Claims of whose families another member was corrected; the longest waiting first. */
  public List<Claim> corrected(int most) {
    List<ClaimId> flagged = book.flagged(most);
    Map<ClaimId, Claim> known =
        claims.byIds(flagged).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    return flagged.stream().map(known::get).filter(claim -> claim != null).toList();
  }

  /** Says that the claim stands as it is although another of its family was corrected. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public void lookedAt(ClaimId id) {
    Claim claim = claims.truly(id);
    if (book.unflag(id)) {
      history.record(claim, now(), "correction-looked-at", Map.of(), Map.of());
    }
  }

  /** Nothing new is said of a dismissed claim. */
  private Pair pair(ClaimId one, ClaimId other) {
    Pair pair = known(one, other);
    for (ClaimId id : List.of(one, other)) {
      Claim claim = claims.truly(id);
      if (claim.status() == ClaimStatus.DISMISSED) {
        throw MatchRefused.dismissed(claim.number());
      }
    }
    return pair;
  }

  private Pair known(ClaimId one, ClaimId other) {
    if (one.equals(other)) {
      throw MatchRefused.withItself();
    }
    claims.truly(one);
    claims.truly(other);
    return Pair.of(one, other);
  }

  /** Two who decide at once would overwrite each other, and both be told that it is kept. */
  private void refuseIfOfAnother(MatchDecision standing) {
    if (!standing.by().equals(current.require().id())) {
      throw MatchRefused.saidOtherwise(standing.same(), people.get(standing.by()).displayName());
    }
  }

  private void refuseContradiction(Set<ClaimId> united, Pair besides) {
    book.decisions(united).stream()
        .filter(decision -> !decision.same() && !decision.pair().equals(besides))
        .map(MatchDecision::pair)
        .filter(pair -> united.contains(pair.one()) && united.contains(pair.other()))
        .findFirst()
        .ifPresent(
            pair -> {
              throw MatchRefused.contradicts(
                  claims.get(pair.one()).wording(), claims.get(pair.other()).wording());
            });
  }

  private void decide(Pair pair, boolean same) {
    PersonId me = current.require().id();
    Instant at = now();
    book.decide(pair, same, me, at);
    tell(
        pair,
        at,
        same ? "match-confirmed" : "match-rejected",
        claim -> {
          ClaimId other = pair.besides(claim.id());
          return same
              ? new MatchConfirmed(claim.article(), claim.id(), other, me, at)
              : new MatchRejected(claim.article(), claim.id(), other, me, at);
        });
  }

  private void tell(Pair pair, Instant at, String kind, Function<Claim, ClaimActivity> event) {
    for (ClaimId id : List.of(pair.one(), pair.other())) {
      Claim claim = claims.truly(id);
      Claim other = claims.truly(pair.besides(id));
      history.record(claim, at, kind, Map.of(), Map.of("match", other.wording()));
      events.publishEvent(event.apply(claim));
    }
  }

  private void unite(Set<ClaimId> family) {
    Collection<ClaimId> known = Set.copyOf(family);
    book.unite(family, ratings.of(known.stream().map(claims::truly).toList()));
    // The index holds the family of each.
    known.forEach(changes::changed);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
