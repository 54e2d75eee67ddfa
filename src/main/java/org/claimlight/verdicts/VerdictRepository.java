package org.claimlight.verdicts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VerdictRepository extends JpaRepository<VerdictEntity, UUID> {

  List<VerdictEntity> findByClaimIdOrderBySubmittedAtAscIdAsc(UUID claimId);

  List<VerdictEntity> findByClaimIdInOrderBySubmittedAtAscIdAsc(Collection<UUID> claimIds);

  @Query("select count(v) > 0 from VerdictEntity v join v.sources s where s = :source")
  boolean anyRestsOn(UUID source);
}
