package org.claimlight.verdicts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.Role;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimAction;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.shell.Input;
import org.claimlight.shell.StaleChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions on disputed claims, by an editor who is no party: who never gave a verdict on the claim
 * and never answered one, under any account that the desk knows to be theirs. Where every editor is
 * a party, an administrator names somebody else.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Adjudications {

  private static final int LONGEST_RATIONALE = 10_000;
  private static final Role DECIDING = ClaimAction.ADJUDICATE.by(ClaimStatus.DISPUTED).role();

  private final Verdicts verdicts;
  private final VerdictBook book;
  private final Parties parties;
  private final Outcomes outcomes;
  private final Rules rules;
  private final Claims claims;
  private final ClaimHistory history;
  private final People people;
  private final CurrentPerson current;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Adjudications(
      Verdicts verdicts,
      VerdictBook book,
      Parties parties,
      Outcomes outcomes,
      Rules rules,
      Claims claims,
      ClaimHistory history,
      People people,
      CurrentPerson current,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.verdicts = verdicts;
    this.book = book;
    this.parties = parties;
    this.outcomes = outcomes;
    this.rules = rules;
    this.claims = claims;
    this.history = history;
    this.people = people;
    this.current = current;
    this.jdbc = jdbc;
    this.events = events;
  }

  /** The sides of a claim, as the current person may know them. */
  public Dispute dispute(ClaimId claim) {
    return Dispute.of(verdicts.ofClaim(claim));
  }

  /**
   * What the sides say now, as one word that changes whenever any of them says something else. Who
   * decides names it, so that nobody decides on what they have not read.
   */
  public String state(ClaimId claim) {
    return state(verdicts.ofClaim(claim));
  }

  private static String state(List<Verdict> given) {
    return Integer.toHexString(
        given.stream()
            .map(
                verdict ->
                    verdict.id()
                        + " "
                        + verdict.edition()
                        + verdict.reviews().stream()
                            .map(review -> " " + review.id() + review.at())
                            .collect(Collectors.joining()))
            .collect(Collectors.joining(","))
            .hashCode());
  }

  /** Who may decide the claim now: editors who are no party, and who is named for it. */
  public List<Person> eligible(ClaimId claim) {
    var taken = parties.of(claim);
    var named = named(claim);
    return people.all().stream()
        .filter(
            person ->
                person.may(DECIDING) || (person.may(Role.REVIEWER) && named.contains(person.id())))
        .filter(person -> !taken.contains(person.identity()))
        .toList();
  }

  /** Who could be named, where nobody may decide the claim. */
  public List<Person> nameable(ClaimId claim) {
    var taken = parties.of(claim);
    return people.all().stream()
        .filter(person -> person.may(Role.REVIEWER) && !taken.contains(person.identity()))
        .toList();
  }

  /**
   * Settles a disputed claim.
   *
   * @param state what {@link #state} said of the sides that were read; null when the caller cannot
   *     know it
   * @throws AdjudicationRefused for a party whatever their role, for who is neither editor nor
   *     named, and for a claim that is not disputed
   * @throws StaleChange when one of the sides says something else since
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Adjudication decide(
      ClaimId id,
      @Nullable String state,
      @Nullable String rating,
      @Nullable AdjudicationCause cause,
      @Nullable String rationale) {
    var claim = claims.holdForWork(id);
    var me = current.require();
    checkMay(me, id);
    if (claim.status() != ClaimStatus.DISPUTED) {
      throw AdjudicationRefused.notDisputed();
    }
    var given = book.ofClaim(id);
    if (state != null && !state.equals(state(given))) {
      throw new StaleChange("verdicts.adjudication.stale", claim.version());
    }
    if (rating == null || rating.isBlank()) {
      throw VerdictRefused.ratingMissing();
    }
    var chosen = rules.current().rating(rating);
    if (!chosen.isOfferedFor(claim)) {
      throw VerdictRefused.retired(chosen.label());
    }
    if (cause == null) {
      throw AdjudicationRefused.causeMissing();
    }
    var why =
        Input.required(
            rationale, "rationale", LONGEST_RATIONALE, "verdicts.adjudication.rationale-missing");
    var decision = new Adjudication(UUID.randomUUID(), id, me.id(), chosen.id(), cause, why, now());
    keep(decision);
    outcomes.decide(id, chosen.id(), decision.id());
    history.record(claim, decision.at(), "claim-adjudicated", Map.of(), fields(decision));
    claims.advance(id, ClaimAction.ADJUDICATE);
    events.publishEvent(new ClaimAdjudicated(claim.article(), id, me.id(), decision.at()));
    return decision;
  }

  /**
   * Names who decides a claim that no editor may decide.
   *
   * @throws AdjudicationRefused while an editor may, or for somebody who is a party or a reader
   */
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Transactional
  public void name(ClaimId id, @Nullable PersonId person) {
    if (person == null) {
      throw AdjudicationRefused.nobodyNamed();
    }
    var claim = claims.holdForWork(id);
    if (claim.status() != ClaimStatus.DISPUTED) {
      throw AdjudicationRefused.notDisputed();
    }
    var free = eligible(id);
    if (!free.isEmpty()) {
      throw AdjudicationRefused.editorIsFree(
          free.stream().map(Person::displayName).collect(Collectors.joining(", ")));
    }
    var named = people.get(person);
    if (parties.isParty(id, person)) {
      throw AdjudicationRefused.namedParty(named.displayName());
    }
    if (!named.may(Role.REVIEWER)) {
      throw AdjudicationRefused.namedCannot(named.displayName());
    }
    var me = current.require().id();
    var at = now();
    jdbc.sql(
            """
            insert into named_adjudicator (claim_id, person_id, named_by, named_at)
            select :claim, :person, :by, :at where not exists (
              select 1 from named_adjudicator where claim_id = :claim and person_id = :person)
            """)
        .param("claim", id.value())
        .param("person", person.value())
        .param("by", me.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    history.record(
        claim, at, "adjudicator-named", Map.of(), Map.of("person", person.value().toString()));
    events.publishEvent(new AdjudicatorNamed(claim.article(), id, person, me, at));
  }

  /** The decision on which a settled claim rests; nothing when a quorum settled it. */
  public Optional<Adjudication> of(Claim claim) {
    return claim.status() == ClaimStatus.SETTLED
        ? outcomes.adjudicationOf(claim.id()).flatMap(this::find)
        : Optional.empty();
  }

  /**
   * @throws AdjudicationRefused where no decision settled the claim
   */
  public Adjudication last(Claim claim) {
    return of(claim).orElseThrow(AdjudicationRefused::none);
  }

  private void checkMay(Person me, ClaimId claim) {
    if (parties.isParty(claim, me.id())) {
      throw AdjudicationRefused.party();
    }
    if (!me.may(DECIDING) && !named(claim).contains(me.id())) {
      throw AdjudicationRefused.editorNeeded();
    }
  }

  private Set<PersonId> named(ClaimId claim) {
    return jdbc
        .sql("select person_id from named_adjudicator where claim_id = :claim")
        .param("claim", claim.value())
        .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  private void keep(Adjudication decision) {
    jdbc.sql(
            """
            insert into adjudication
              (id, claim_id, adjudicator, rating, cause, rationale, decided_at)
            values (:id, :claim, :adjudicator, :rating, :cause, :rationale, :at)
            """)
        .param("id", decision.id())
        .param("claim", decision.claim().value())
        .param("adjudicator", decision.adjudicator().value())
        .param("rating", decision.rating())
        .param("cause", decision.cause().name())
        .param("rationale", decision.rationale())
        .param("at", decision.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private Optional<Adjudication> find(UUID id) {
    return jdbc.sql("select * from adjudication where id = :id")
        .param("id", id)
        .query(
            (row, n) ->
                new Adjudication(
                    row.getObject("id", UUID.class),
                    new ClaimId(row.getObject("claim_id", UUID.class)),
                    new PersonId(row.getObject("adjudicator", UUID.class)),
                    row.getString("rating"),
                    AdjudicationCause.valueOf(row.getString("cause")),
                    row.getString("rationale"),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  private static Map<String, Object> fields(Adjudication decision) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rating", decision.rating());
    fields.put("cause", decision.cause().slug());
    fields.put("rationale", decision.rationale());
    return fields;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
