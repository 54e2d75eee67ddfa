package org.claimlight.verdicts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
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
@PreAuthorize("hasRole('REVIEWER')")
public class Verdicts {

  private final VerdictRepository repository;
  private final VerdictBook book;
  private final Rules rules;
  private final Claims claims;
  private final Sources sources;
  private final ClaimHistory history;
  private final CurrentPerson current;
  private final ApplicationEventPublisher events;

  Verdicts(
      VerdictRepository repository,
      VerdictBook book,
      Rules rules,
      Claims claims,
      Sources sources,
      ClaimHistory history,
      CurrentPerson current,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.book = book;
    this.rules = rules;
    this.claims = claims;
    this.sources = sources;
    this.history = history;
    this.current = current;
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
  @Transactional
  public Verdict submit(ClaimId claimId, @Nullable Integer claimEdition, VerdictDetails details) {
    var claim = claims.holdForWork(claimId);
    if (claimEdition != null && claimEdition != claim.edition()) {
      throw VerdictRefused.claimChanged();
    }
    var author = current.require().id();
    if (book.ofClaim(claimId).stream().anyMatch(verdict -> verdict.author().equals(author))) {
      throw VerdictRefused.ratedAlready();
    }
    checkSources(claimId, details.sources());
    var entity = new VerdictEntity(claimId, author, details, rules.current());
    var verdict = repository.saveAndFlush(entity).toVerdict(List.of());
    history.record(claim, verdict.submittedAt(), "verdict-submitted", Map.of(), fields(verdict));
    events.publishEvent(
        new VerdictSubmitted(
            claim.article(), claimId, verdict.id(), author, verdict.submittedAt()));
    book.settle(claim);
    return book.get(verdict.id());
  }

  /** Rates a claim as it is now. */
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
  @Transactional
  public Verdict change(VerdictId id, long version, VerdictDetails details) {
    var claim = book.hold(id);
    var entity = own(id, version);
    checkSources(claim.id(), details.sources());
    var was = fields(book.get(id));
    entity.say(details, rules.current());
    var is = fields(entity.toVerdict(List.of()));
    if (was.equals(is) && !entity.isOutdated()) {
      return book.get(id);
    }
    entity.confirm();
    repository.saveAndFlush(entity);
    var at = now();
    history.record(claim, at, "verdict-changed", was, is);
    events.publishEvent(
        new VerdictChanged(claim.article(), claim.id(), id, current.require().id(), at));
    book.settle(claim);
    return book.get(id);
  }

  /**
   * Holds on to a verdict although the claim's words or its evidence have changed since.
   *
   * @param version the one that was looked at
   */
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
    book.settle(claim);
    return book.get(id);
  }

  /** Takes a verdict back, as long as nobody has answered it. */
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
    repository.delete(entity);
    repository.flush();
    events.publishEvent(
        new VerdictWithdrawn(claim.article(), claim.id(), id, current.require().id(), at));
    book.settle(claim);
  }

  public Verdict get(VerdictId id) {
    return book.get(id);
  }

  /** In the order of their submission. */
  public List<Verdict> ofClaim(ClaimId claim) {
    return book.ofClaim(claim);
  }

  public Map<ClaimId, List<Verdict>> ofClaims(Collection<ClaimId> claims) {
    return book.ofClaims(claims);
  }

  /** The rating on which a settled claim rests; nothing for any other. */
  public Optional<Rating> settledRating(Claim claim) {
    return Ratings.settled(claim, book.ofClaim(claim.id()), rules.current());
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
