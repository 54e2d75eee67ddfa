package org.claimlight.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as the database holds them, with what they sign in with. */
@Entity
@Table(name = "person")
class Account {

  @Id private UUID id;
  private String username;
  private String displayName;

  @Enumerated(EnumType.STRING)
  private Role role;

  private String passwordHash;
  private Instant createdAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  Account(String username, String displayName, Role role, String passwordHash, Instant createdAt) {
    this.id = UUID.randomUUID();
    this.username = username;
    this.displayName = displayName;
    this.role = role;
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
  }

  UUID id() {
    return id;
  }

  String passwordHash() {
    return passwordHash;
  }

  Person person() {
    return new Person(new PersonId(id), username, displayName, role);
  }
}
