package org.claimlight.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, UUID> {

  Account save(Account account);

  Optional<Account> findById(UUID id);

  Optional<Account> findByUsername(String username);

  boolean existsByUsername(String username);

  List<Account> findAllByOrderByDisplayName();

  List<Account> findByIdIn(Collection<UUID> ids);

  List<Account> findBySamePersonAs(UUID id);

  long countByRoleAndActiveTrue(Role role);

  long count();
}
