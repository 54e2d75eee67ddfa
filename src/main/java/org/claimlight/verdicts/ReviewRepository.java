package org.claimlight.verdicts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewRepository extends JpaRepository<ReviewEntity, UUID> {

  List<ReviewEntity> findByVerdictIdInOrderByGivenAtAscIdAsc(Collection<UUID> verdictIds);

  Optional<ReviewEntity> findByVerdictIdAndReviewerAndEdition(
      UUID verdictId, UUID reviewer, int edition);
}
