package org.claimlight.evidence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SourceRepository extends JpaRepository<SourceEntity, UUID> {

  List<SourceEntity> findByClaimIdOrderByAddedAtAscIdAsc(UUID claimId);

  List<SourceEntity> findByClaimIdInOrderByAddedAtAscIdAsc(Collection<UUID> claimIds);
}
