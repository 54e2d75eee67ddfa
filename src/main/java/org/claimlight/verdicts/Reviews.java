package org.claimlight.verdicts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimHistory;
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
@PreAuthorize("hasRole('REVIEWER')")
public class Reviews {

  private final ReviewRepository repository;
  private final VerdictBook book;
  private final Rules rules;
  private final Claims claims;
  private final ClaimHistory history;
  private final CurrentPerson current;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Reviews(
      ReviewRepository repository,
      VerdictBook book,
      Rules rules,
      Claims claims,
      ClaimHistory history,
      CurrentPerson current,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.book = book;
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
    if (verdict.author().equals(reviewer)) {
      throw VerdictRefused.ownVerdict();
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
    history.record(claim, review.at(), "review-given", was, fields(verdict, review));
    events.publishEvent(
        new ReviewGiven(claim.article(), claim.id(), id, review.id(), reviewer, review.at()));
    book.settle(claim);
    return review;
  }

  /**
   * Verdicts of teammates that the person has not answered, the oldest first. Claims that are
   * decided or dismissed wait for nobody.
   */
  public List<VerdictId> waitingForMe(int limit) {
    var me = current.require().id().value();
    return jdbc.sql(
            """
            select v.id from verdict v join claim c on c.id = v.claim_id
            where v.author <> :me and v.outdated is null and c.status in ('IN_REVIEW', 'DISPUTED')
              and not exists (
                select 1 from review r
                where r.verdict_id = v.id and r.reviewer = :me and r.edition = v.edition)
            order by v.changed_at, v.id
            limit :limit
            """)
        .param("me", me)
        .param("limit", limit)
        .query((row, n) -> new VerdictId(row.getObject("id", UUID.class)))
        .list();
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
