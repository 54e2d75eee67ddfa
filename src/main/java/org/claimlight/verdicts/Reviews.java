package org.claimlight.verdicts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.People;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.shell.StaleChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teammates' answers to verdicts. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Reviews {

  private final ReviewRepository repository;
  private final VerdictBook book;
  private final Settling settling;
  private final Parties parties;
  private final Sight sight;
  private final People people;
  private final Verdicts verdicts;
  private final Rules rules;
  private final Claims claims;
  private final ClaimHistory history;
  private final CurrentPerson current;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Reviews(
      ReviewRepository repository,
      VerdictBook book,
      Settling settling,
      Parties parties,
      Sight sight,
      People people,
      Verdicts verdicts,
      Rules rules,
      Claims claims,
      ClaimHistory history,
      CurrentPerson current,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.book = book;
    this.settling = settling;
    this.parties = parties;
    this.sight = sight;
    this.people = people;
    this.verdicts = verdicts;
    this.rules = rules;
    this.claims = claims;
    this.history = history;
    this.current = current;
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * Answers a verdict; a second answer by the same person replaces the first.
   *
   * @param edition the edition the reviewer has read; null when the caller cannot know it
   * @throws VerdictRefused for one's own verdict, or an agreement that contradicts what the person
   *     holds already
   * @throws StaleChange when the verdict says something else by now
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Review give(
      VerdictId id,
      @Nullable Integer edition,
      @Nullable Decision decision,
      @Nullable String comment) {
    if (decision == null) {
      throw VerdictRefused.decisionMissing();
    }
    var claim = book.hold(id);
    var verdict = book.get(id);
    var reviewer = current.require().id();
    var identity = people.identities();
    if (identity.apply(verdict.author()).equals(identity.apply(reviewer))) {
      throw VerdictRefused.ownVerdict();
    }
    if (sight.isVeiled(claim)) {
      throw VerdictRefused.blind();
    }
    if (edition != null && edition != verdict.edition()) {
      throw new StaleChange("verdicts.stale", verdict.version());
    }
    if (verdict.outdated() != null) {
      throw VerdictRefused.outdated();
    }
    if (decision == Decision.AGREE) {
      checkConsistent(verdict, reviewer);
    }
    var words = comment == null ? "" : comment;
    var earlier =
        repository.findByVerdictIdAndReviewerAndEdition(
            id.value(), reviewer.value(), verdict.edition());
    var was = earlier.map(entity -> fields(verdict, entity.toReview())).orElse(Map.of());
    var entity = earlier.orElseGet(() -> new ReviewEntity(verdict, reviewer, decision, words));
    entity.answer(decision, words);
    var review = repository.saveAndFlush(entity).toReview();
    parties.add(claim.id(), reviewer, review.at());
    history.record(claim, review.at(), "review-given", was, fields(verdict, review));
    events.publishEvent(
        new ReviewGiven(claim.article(), claim.id(), id, review.id(), reviewer, review.at()));
    settling.settle(claim);
    return review;
  }

  /**
   * Disagrees with a verdict and says at once what would be right.
   *
   * @param own the reviewer's verdict; the review's comment is its rationale when it has none
   * @throws VerdictRefused for any other decision: who agrees or asks for changes needs no verdict
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Review giveWithVerdict(
      VerdictId id,
      @Nullable Integer edition,
      @Nullable Decision decision,
      @Nullable String comment,
      VerdictDetails own) {
    if (decision != Decision.DISAGREE) {
      throw VerdictRefused.verdictWithoutDisagreement();
    }
    var review = give(id, edition, decision, comment);
    var rationale =
        own.rationale() == null || own.rationale().isBlank() ? comment : own.rationale();
    var claim = book.get(id).claim();
    verdicts.submit(
        claim, new VerdictDetails(own.rating(), rationale, own.confidence(), own.sources()));
    return review;
  }

  /**
   * Verdicts of teammates that the person has not answered: those on claims in their hands by due
   * time and priority, then the oldest. Claims that are decided or dismissed wait for nobody.
   */
  public List<VerdictId> waitingForMe(int limit) {
    var me = current.require().id().value();
    record Waiting(VerdictId verdict, ClaimId claim) {}
    var waiting =
        jdbc.sql(
                """
                select v.id, v.claim_id from verdict v join claim c on c.id = v.claim_id
                  left join assignment a
                    on a.claim_id = c.id and a.assignee = :me and a.done_at is null
                where v.author <> :me and v.outdated is null
                  and c.status in ('IN_REVIEW', 'DISPUTED')
                  and not exists (
                    select 1 from review r
                    where r.verdict_id = v.id and r.reviewer = :me and r.edition = v.edition)
                order by case when a.due_at is null then 1 else 0 end, a.due_at,
                  case a.priority when 'URGENT' then 0 when 'HIGH' then 1 when 'LOW' then 3 else 2 end,
                  v.changed_at, v.id
                """)
            .param("me", me)
            .query(
                (row, n) ->
                    new Waiting(
                        new VerdictId(row.getObject("id", UUID.class)),
                        new ClaimId(row.getObject("claim_id", UUID.class))))
            .list();
    var seen = verdicts.ofClaims(waiting.stream().map(Waiting::claim).distinct().toList()).keySet();
    return waiting.stream()
        .filter(one -> seen.contains(one.claim()))
        .map(Waiting::verdict)
        .limit(limit)
        .toList();
  }

  /**
   * The person's own verdicts that a teammate disagrees with or wants changed, or that are
   * outdated, the oldest first.
   */
  public List<VerdictId> askedOfMe(int limit) {
    var me = current.require().id().value();
    return jdbc.sql(
            """
            select v.id from verdict v join claim c on c.id = v.claim_id
            where v.author = :me and c.status in ('IN_REVIEW', 'DISPUTED')
              and (v.outdated is not null or exists (
                select 1 from review r
                where r.verdict_id = v.id and r.edition = v.edition and r.decision <> 'AGREE'))
            order by v.changed_at, v.id
            limit :limit
            """)
        .param("me", me)
        .param("limit", limit)
        .query((row, n) -> new VerdictId(row.getObject("id", UUID.class)))
        .list();
  }

  private void checkConsistent(Verdict verdict, PersonId reviewer) {
    for (var other : book.ofClaim(verdict.claim())) {
      if (other.outdated() != null || other.rating().equals(verdict.rating())) {
        continue;
      }
      var held = rules.current().rating(other.rating()).label();
      if (other.author().equals(reviewer)) {
        throw VerdictRefused.contradictsOwnVerdict(held);
      }
      var agreed = other.currentReviewBy(reviewer).map(Review::decision).orElse(Decision.DISAGREE);
      if (agreed == Decision.AGREE) {
        throw VerdictRefused.agreedWithAnother(held);
      }
    }
  }

  private static Map<String, Object> fields(Verdict verdict, Review review) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("verdict", verdict.id().toString());
    fields.put("edition", review.edition());
    fields.put("decision", review.decision().slug());
    fields.put("comment", review.comment());
    return fields;
  }
}
