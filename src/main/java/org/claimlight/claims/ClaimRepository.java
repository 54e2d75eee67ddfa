package org.claimlight.claims;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ClaimRepository extends JpaRepository<ClaimEntity, UUID> {

  List<ClaimEntity> findByArticleIdOrderByNumber(UUID articleId);

  List<ClaimEntity> findByStatusOrderByChangedAt(ClaimStatus status, Limit limit);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from ClaimEntity c where c.id = :id")
  Optional<ClaimEntity> lockById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from ClaimEntity c where c.articleId = :article order by c.number")
  List<ClaimEntity> lockByArticle(UUID article);

  List<ClaimEntity> findByPlacementOrderByChangedAt(Placement placement, Limit limit);

  @Query(
      """
      select c.articleId as article, count(c) as total,
             sum(case when c.status = org.claimlight.claims.ClaimStatus.SETTLED then 1 else 0 end) as settled
      from ClaimEntity c
      where c.articleId in :articles and c.status <> org.claimlight.claims.ClaimStatus.DISMISSED
      group by c.articleId
      """)
  List<Counted> countByArticle(Collection<UUID> articles);

  /** A row of {@link #countByArticle}. */
  interface Counted {
    UUID getArticle();

    long getTotal();

    long getSettled();
  }
}
