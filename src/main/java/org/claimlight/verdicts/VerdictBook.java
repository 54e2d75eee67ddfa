package org.claimlight.verdicts;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.evidence.SourceId;
import org.claimlight.evidence.SourceUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Verdicts with their reviews as they are kept, whoever may see them. */
@Component
@Transactional(readOnly = true)
class VerdictBook implements SourceUse {

  private final VerdictRepository verdicts;
  private final ReviewRepository reviews;
  private final Claims claims;
  private final EntityManager entities;

  VerdictBook(
      VerdictRepository verdicts, ReviewRepository reviews, Claims claims, EntityManager entities) {
    this.verdicts = verdicts;
    this.reviews = reviews;
    this.claims = claims;
    this.entities = entities;
  }

  List<Verdict> ofClaim(ClaimId claim) {
    return withReviews(verdicts.findByClaimIdOrderBySubmittedAtAscIdAsc(claim.value()));
  }

  Map<ClaimId, List<Verdict>> ofClaims(Collection<ClaimId> claims) {
    return withReviews(
            verdicts.findByClaimIdInOrderBySubmittedAtAscIdAsc(
                claims.stream().map(ClaimId::value).toList()))
        .stream()
        .collect(Collectors.groupingBy(Verdict::claim));
  }

  Verdict get(VerdictId id) {
    return withReviews(List.of(verdicts.findById(id.value()).orElseThrow(VerdictRefused::unknown)))
        .getFirst();
  }

  /**
   * Holds the claim of a verdict for the rest of the transaction. Whatever this transaction has
   * read of the claim's verdicts before it had to wait is read again: a teammate may have changed
   * them meanwhile, and a claim must not settle on what nobody holds any more.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Claim hold(VerdictId id) {
    var claim =
        claims.holdForWork(
            new ClaimId(verdicts.claimOf(id.value()).orElseThrow(VerdictRefused::unknown)));
    var held = verdicts.findByClaimIdOrderBySubmittedAtAscIdAsc(claim.id().value());
    held.forEach(entities::refresh);
    reviews
        .findByVerdictIdInOrderByGivenAtAscIdAsc(held.stream().map(VerdictEntity::id).toList())
        .forEach(entities::refresh);
    return claim;
  }

  @Override
  public boolean isRestedOn(SourceId source) {
    return verdicts.anyRestsOn(source.value());
  }

  private List<Verdict> withReviews(List<VerdictEntity> entities) {
    if (entities.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Review>> byVerdict =
        reviews
            .findByVerdictIdInOrderByGivenAtAscIdAsc(
                entities.stream().map(VerdictEntity::id).toList())
            .stream()
            .collect(
                Collectors.groupingBy(
                    ReviewEntity::verdict,
                    Collectors.mapping(ReviewEntity::toReview, Collectors.toList())));
    return entities.stream()
        .map(entity -> entity.toVerdict(byVerdict.getOrDefault(entity.id(), List.of())))
        .toList();
  }
}
