package org.claimlight.verdicts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VerdictRepository extends JpaRepository<VerdictEntity, UUID> {

  List<VerdictEntity> findByClaimIdOrderBySubmittedAtAscIdAsc(UUID claimId);

  List<VerdictEntity> findByClaimIdInOrderBySubmittedAtAscIdAsc(Collection<UUID> claimIds);

  /** Asked alone, so that the verdict itself is read only once its claim is held. */
  @Query("select v.claimId from VerdictEntity v where v.id = :id")
  Optional<UUID> claimOf(UUID id);

  @Query("select count(v) > 0 from VerdictEntity v join v.sources s where s = :source")
  boolean anyRestsOn(UUID source);
}
