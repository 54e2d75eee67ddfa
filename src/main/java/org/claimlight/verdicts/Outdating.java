package org.claimlight.verdicts;

import java.util.function.Predicate;
import org.claimlight.claims.ClaimEdited;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimPlaced;
import org.claimlight.claims.ClaimReanchored;
import org.claimlight.claims.ClaimReopened;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.Placement;
import org.claimlight.evidence.SourceAdded;
import org.claimlight.evidence.SourceEdited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps verdicts on the words and the evidence they were given on. When either changes, the verdict
 * and its reviews stop counting in the same transaction, and its author is asked whether it still
 * holds: nothing settles on words that nobody rated.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outdating {

  private final VerdictRepository repository;
  private final Settling settling;
  private final Claims claims;

  Outdating(VerdictRepository repository, Settling settling, Claims claims) {
    this.repository = repository;
    this.settling = settling;
    this.claims = claims;
  }

  @EventListener
  void edited(ClaimEdited event) {
    if (event.reworded()) {
      outdate(event.claim(), Outdated.CLAIM_REWORDED, verdict -> true);
    }
  }

  @EventListener
  void placed(ClaimPlaced event) {
    if (event.reworded()) {
      outdate(event.claim(), Outdated.CLAIM_MOVED, verdict -> true);
    }
  }

  @EventListener
  void reanchored(ClaimReanchored event) {
    if (event.outcome() == Placement.MOVED) {
      outdate(event.claim(), Outdated.CLAIM_MOVED, verdict -> true);
    }
  }

  @EventListener
  void reopened(ClaimReopened event) {
    if (event.before() == ClaimStatus.SETTLED) {
      // What teammates agreed to has been called in question: all are asked again.
      outdate(event.claim(), Outdated.CLAIM_REOPENED, verdict -> true);
    } else {
      settling.settle(claims.truly(event.claim()));
    }
  }

  @EventListener
  void edited(SourceEdited event) {
    if (event.otherEvidence()) {
      outdate(event.claim(), Outdated.EVIDENCE_CHANGED, verdict -> verdict.restsOn(event.source()));
    }
  }

  @EventListener
  void added(SourceAdded event) {
    // The desk may want a source that is not the author's own before anything settles.
    settling.settle(claims.truly(event.claim()));
  }

  private void outdate(ClaimId claim, Outdated reason, Predicate<VerdictEntity> which) {
    var hit =
        repository.findByClaimIdOrderBySubmittedAtAscIdAsc(claim.value()).stream()
            .filter(which)
            .toList();
    if (!hit.isEmpty()) {
      hit.forEach(verdict -> verdict.outdate(reason));
      repository.saveAllAndFlush(hit);
      settling.settle(claims.truly(claim));
    }
  }
}
