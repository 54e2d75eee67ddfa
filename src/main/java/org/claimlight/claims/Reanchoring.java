package org.claimlight.claims;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.ArticleRevised;
import org.claimlight.articles.Articles;
import org.claimlight.articles.Revision;
import org.claimlight.articles.Words;
import org.claimlight.claims.anchoring.Anchoring;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries an article's claims over to its new revision: once, all together, in the transaction in
 * which the revision comes. What became of each is kept, so that nothing is moved silently.
 */
@Service
public class Reanchoring {

  private final ClaimRepository repository;
  private final AnchoringRepository outcomes;
  private final Articles articles;
  private final ClaimHistory history;
  private final ClaimChanges changes;
  private final ApplicationEventPublisher events;

  Reanchoring(
      ClaimRepository repository,
      AnchoringRepository outcomes,
      Articles articles,
      ClaimHistory history,
      ClaimChanges changes,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.outcomes = outcomes;
    this.articles = articles;
    this.history = history;
    this.changes = changes;
    this.events = events;
  }

  /**
   * What became of an article's claims when a revision came, in the order of their numbers.
   *
   * @param revision the revision's number
   */
  @PreAuthorize("hasRole('READER')")
  @Transactional(readOnly = true)
  public List<Anchored> outcomes(ArticleId article, int revision) {
    return outcomes.of(article, revision);
  }

  /** What became of a claim whenever a revision came, the newest first. */
  @PreAuthorize("hasRole('READER')")
  @Transactional(readOnly = true)
  public List<Anchored> of(ClaimId claim) {
    return outcomes.of(claim);
  }

  /** What would become of an article's claims under another text. Nothing is changed. */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional(readOnly = true)
  public List<Anchored> preview(ArticleId article, Words words) {
    var current = articles.currentRevision(article).number();
    var after = new Revision(article, current + 1, words.text(), words.blocks());
    var carriers = new HashMap<Integer, Carrier>();
    return repository.findByArticleIdOrderByNumber(article.value()).stream()
        .map(ClaimEntity::toClaim)
        .map(claim -> carrier(carriers, claim, after).carry(claim))
        .toList();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void revised(ArticleRevised event) {
    var after = articles.currentRevision(event.article());
    if (after.number() != event.to()) {
      return;
    }
    // Orphans still stand in the revision that last had their words.
    var carriers = new HashMap<Integer, Carrier>();
    for (var entity : repository.lockByArticle(event.article().value())) {
      var before = entity.toClaim();
      if (before.spans().getFirst().revision() == after.number()) {
        continue;
      }
      carry(entity, before, carrier(carriers, before, after).carry(before), event);
    }
  }

  private Carrier carrier(Map<Integer, Carrier> carriers, Claim claim, Revision after) {
    return carriers.computeIfAbsent(
        claim.spans().getFirst().revision(),
        number -> {
          var before = articles.revision(claim.article(), number);
          return new Carrier(new Anchoring(before.text(), after.text()), after);
        });
  }

  private void carry(ClaimEntity entity, Claim before, Anchored outcome, ArticleRevised event) {
    entity.anchor(outcome.outcome(), outcome.is());
    boolean moved = outcome.outcome() == Placement.MOVED;
    if (moved && entity.status() == ClaimStatus.SETTLED) {
      entity.advance(ClaimAction.WORDS_CHANGED);
    }
    var now = repository.saveAndFlush(entity).toClaim();
    outcomes.add(now.article(), outcome);
    if (outcome.outcome() == Placement.PLACED && before.placement() == now.placement()) {
      // The same words: only what stands around them may be new to the index.
      changes.changed(now.id());
      return;
    }
    history.record(
        now,
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        "claim-" + outcome.outcome().slug(),
        Map.of("quote", before.quote(), "placement", before.placement().slug()),
        Map.of("quote", now.quote(), "placement", now.placement().slug()));
    if (now.status() != ClaimStatus.DISMISSED) {
      events.publishEvent(
          new ClaimReanchored(
              now.article(), now.id(), outcome.outcome(), event.actor(), event.at()));
    }
  }
}
