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
  private boolean active;
  private @Nullable UUID samePersonAs;

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
    this.active = true;
  }

  UUID id() {
    return id;
  }

  String passwordHash() {
    return passwordHash;
  }

  Person person() {
    return new Person(
        new PersonId(id),
        username,
        displayName,
        role,
        active,
        samePersonAs == null ? null : new PersonId(samePersonAs));
  }

  void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  void setRole(Role role) {
    this.role = role;
  }

  void setActive(boolean active) {
    this.active = active;
  }

  void setPasswordHash(String passwordHash) {
    this.passwordHash = passwordHash;
  }

  void setSamePersonAs(@Nullable UUID other) {
    this.samePersonAs = other;
  }
}
