package org.claimlight.verdicts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.SourceId;
import org.claimlight.evidence.Sources;
import org.claimlight.shell.StaleChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers hold of claims. Each person has at most one verdict on a claim. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Verdicts {

  private final VerdictRepository repository;
  private final VerdictBook book;
  private final Settling settling;
  private final PastEditions past;
  private final Parties parties;
  private final Sight sight;
  private final Outcomes outcomes;
  private final Rules rules;
  private final Claims claims;
  private final Sources sources;
  private final ClaimHistory history;
  private final CurrentPerson current;
  private final People people;
  private final ApplicationEventPublisher events;

  Verdicts(
      VerdictRepository repository,
      VerdictBook book,
      Settling settling,
      PastEditions past,
      Parties parties,
      Sight sight,
      Outcomes outcomes,
      Rules rules,
      Claims claims,
      Sources sources,
      ClaimHistory history,
      CurrentPerson current,
      People people,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.book = book;
    this.settling = settling;
    this.past = past;
    this.parties = parties;
    this.sight = sight;
    this.outcomes = outcomes;
    this.rules = rules;
    this.claims = claims;
    this.sources = sources;
    this.history = history;
    this.current = current;
    this.people = people;
    this.events = events;
  }

  /**
   * Rates a claim.
   *
   * @param claimEdition the edition of the claim that the author has read; null when the caller
   *     cannot know it
   * @throws VerdictRefused no rating, one that is not on the scale, no rationale, a second verdict
   *     by the same person
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Verdict submit(ClaimId claimId, @Nullable Integer claimEdition, VerdictDetails details) {
    var claim = claims.holdForWork(claimId);
    if (claimEdition != null && claimEdition != claim.edition()) {
      throw VerdictRefused.claimChanged();
    }
    var author = current.require().id();
    var identity = people.identities();
    if (book.ofClaim(claimId).stream()
        .map(verdict -> identity.apply(verdict.author()))
        .anyMatch(identity.apply(author)::equals)) {
      throw VerdictRefused.ratedAlready();
    }
    checkSources(claimId, details.sources());
    checkOffered(claim, details.rating());
    var entity = new VerdictEntity(claimId, author, details, rules.current());
    var verdict = repository.saveAndFlush(entity).toVerdict(List.of());
    parties.add(claimId, author, verdict.submittedAt());
    history.record(claim, verdict.submittedAt(), "verdict-submitted", Map.of(), fields(verdict));
    events.publishEvent(
        new VerdictSubmitted(
            claim.article(), claimId, verdict.id(), author, verdict.submittedAt()));
    settling.settle(claim);
    return book.get(verdict.id());
  }

  /** Rates a claim as it is now. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Verdict submit(ClaimId claimId, VerdictDetails details) {
    return submit(claimId, null, details);
  }

  /**
   * Says something else, or what it said in view of words or evidence that have changed. Teammates'
   * answers to what it said before no longer count.
   *
   * @param version the one that was edited
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Verdict change(VerdictId id, long version, VerdictDetails details) {
    var claim = book.hold(id);
    var entity = own(id, version);
    checkSources(claim.id(), details.sources());
    var before = book.get(id);
    var was = fields(before);
    if (!before.rating().equals(details.rating())) {
      checkOffered(claim, details.rating());
    }
    entity.say(details, rules.current());
    var is = fields(entity.toVerdict(List.of()));
    if (was.equals(is) && !entity.isOutdated()) {
      return book.get(id);
    }
    past.keep(before);
    entity.confirm();
    repository.saveAndFlush(entity);
    var at = now();
    history.record(claim, at, "verdict-changed", was, is);
    events.publishEvent(
        new VerdictChanged(claim.article(), claim.id(), id, current.require().id(), at));
    settling.settle(claim);
    return book.get(id);
  }

  /**
   * Holds on to a verdict although the claim's words or its evidence have changed since.
   *
   * @param version the one that was looked at
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Verdict confirm(VerdictId id, long version) {
    var claim = book.hold(id);
    var entity = own(id, version);
    if (!entity.isOutdated()) {
      throw VerdictRefused.notOutdated();
    }
    entity.confirm();
    repository.saveAndFlush(entity);
    var at = now();
    history.record(claim, at, "verdict-confirmed", Map.of(), fields(book.get(id)));
    events.publishEvent(
        new VerdictChanged(claim.article(), claim.id(), id, current.require().id(), at));
    settling.settle(claim);
    return book.get(id);
  }

  /** Takes a verdict back, as long as nobody has answered it. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public void withdraw(VerdictId id, long version) {
    var claim = book.hold(id);
    var entity = own(id, version);
    var verdict = book.get(id);
    if (!verdict.reviews().isEmpty()) {
      throw VerdictRefused.reviewed();
    }
    var at = now();
    history.record(claim, at, "verdict-withdrawn", fields(verdict), Map.of());
    past.forget(id);
    repository.delete(entity);
    repository.flush();
    events.publishEvent(
        new VerdictWithdrawn(claim.article(), claim.id(), id, current.require().id(), at));
    settling.settle(claim);
  }

  /**
   * As the current person may know it, like all that follow: in a blind first pass a teammate's
   * verdict is as good as none.
   */
  public Verdict get(VerdictId id) {
    var verdict = book.get(id);
    if (sight.isVeiled(claims.truly(verdict.claim()))) {
      throw VerdictRefused.unknown();
    }
    return verdict;
  }

  /** In the order of their submission. */
  public List<Verdict> ofClaim(ClaimId claim) {
    return ofClaims(List.of(claim)).getOrDefault(claim, List.of());
  }

  public Map<ClaimId, List<Verdict>> ofClaims(Collection<ClaimId> wanted) {
    var found = new HashMap<>(book.ofClaims(wanted));
    found.keySet().removeAll(sight.veiled(claims.byIds(found.keySet())));
    return found;
  }

  /** Whether teammates' verdicts on the claim are kept from the current person for now. */
  public boolean isVeiled(Claim claim) {
    return sight.isVeiled(claim);
  }

  /**
   * What each of the verdicts said before it was changed last; nothing for those that never were.
   */
  public Map<VerdictId, VerdictDetails> before(List<Verdict> shown) {
    var before = new HashMap<VerdictId, VerdictDetails>();
    for (var verdict : shown) {
      if (verdict.edition() > 1) {
        past.before(get(verdict.id()).id()).ifPresent(details -> before.put(verdict.id(), details));
      }
    }
    return before;
  }

  /** What keeps the claim from settling although a quorum holds the same rating. */
  public Set<Missing> missing(Claim claim) {
    return claim.status() == ClaimStatus.IN_REVIEW
        ? settling.missing(claim, ofClaim(claim.id()))
        : Set.of();
  }

  /** The rating on which a settled claim rests; nothing for any other. */
  public Optional<Rating> settledRating(Claim claim) {
    return Optional.ofNullable(settledRatings(List.of(claim)).get(claim.id()));
  }

  /** The ratings on which the settled ones among the claims rest. */
  public Map<ClaimId, Rating> settledRatings(Collection<Claim> among) {
    var scale = rules.current();
    var settled =
        among.stream()
            .filter(claim -> claim.status() == ClaimStatus.SETTLED)
            .map(Claim::id)
            .toList();
    return outcomes.of(settled).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> scale.rating(entry.getValue())));
  }

  private VerdictEntity own(VerdictId id, long version) {
    var entity = repository.findById(id.value()).orElseThrow(VerdictRefused::unknown);
    if (!entity.author().equals(current.require().id())) {
      throw VerdictRefused.notYours();
    }
    if (entity.version() != version) {
      throw new StaleChange("verdicts.stale", entity.version());
    }
    return entity;
  }

  private void checkOffered(Claim claim, @Nullable String rating) {
    if (rating == null || rating.isBlank()) {
      throw VerdictRefused.ratingMissing();
    }
    var chosen = rules.current().rating(rating);
    if (!chosen.isOfferedFor(claim)) {
      throw VerdictRefused.retired(chosen.label());
    }
  }

  private void checkSources(ClaimId claim, List<SourceId> chosen) {
    var attached = sources.ofClaim(claim).stream().map(Source::id).toList();
    if (!attached.containsAll(chosen)) {
      throw VerdictRefused.sourceOfAnotherClaim();
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static Map<String, Object> fields(Verdict verdict) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("verdict", verdict.id().toString());
    fields.put("rating", verdict.rating());
    fields.put("rationale", verdict.rationale());
    fields.put("confidence", verdict.confidence() == null ? "" : verdict.confidence().slug());
    fields.put("sources", verdict.sources().stream().map(SourceId::toString).sorted().toList());
    return fields;
  }
}
