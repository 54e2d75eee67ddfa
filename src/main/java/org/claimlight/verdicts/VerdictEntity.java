package org.claimlight.verdicts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimId;
import org.claimlight.evidence.SourceId;
import org.claimlight.shell.Input;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A verdict in the database. */
@Entity
@Table(name = "verdict")
class VerdictEntity {

  @Id private UUID id;
  private UUID claimId;
  private UUID author;
  private String rating;
  private String rationale;

  @Enumerated(EnumType.STRING)
  private @Nullable Confidence confidence;

  private int edition;

  @Enumerated(EnumType.STRING)
  private @Nullable Outdated outdated;

  private Instant submittedAt;
  private Instant changedAt;
  @Version private long version;

  @ElementCollection
  @BatchSize(size = 500)
  @CollectionTable(name = "verdict_source", joinColumns = @JoinColumn(name = "verdict_id"))
  @Column(name = "source_id")
  private Set<UUID> sources;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected VerdictEntity() {}

  @SuppressWarnings("NullAway") // say() fills the rest.
  VerdictEntity(ClaimId claim, PersonId author, VerdictDetails details, DeskRules rules) {
    this.id = UUID.randomUUID();
    this.claimId = claim.value();
    this.author = author.value();
    this.edition = 1;
    this.sources = new HashSet<>();
    say(details, rules);
    this.submittedAt = now();
    this.changedAt = submittedAt;
  }

  /** Takes over what the author says. */
  final void say(VerdictDetails details, DeskRules rules) {
    if (details.rating() == null || details.rating().isBlank()) {
      throw VerdictRefused.ratingMissing();
    }
    rating = rules.rating(details.rating()).id();
    rationale =
        Input.required(details.rationale(), "rationale", 10_000, "verdicts.rationale-missing");
    confidence = details.confidence();
    var restsOn = details.sources().stream().map(SourceId::value).collect(Collectors.toSet());
    if (!sources.equals(restsOn)) {
      sources.clear();
      sources.addAll(restsOn);
    }
  }

  /** Reviews of what it said so far no longer count. */
  void newEdition() {
    edition++;
    changedAt = now();
  }

  /** What the author rated is no longer what is there: neither the rating nor its reviews count. */
  void outdate(Outdated reason) {
    outdated = reason;
    newEdition();
  }

  /** The author holds it in view of what is there now. */
  void confirm() {
    outdated = null;
    newEdition();
  }

  boolean isOutdated() {
    return outdated != null;
  }

  boolean restsOn(SourceId source) {
    return sources.contains(source.value());
  }

  ClaimId claim() {
    return new ClaimId(claimId);
  }

  UUID id() {
    return id;
  }

  PersonId author() {
    return new PersonId(author);
  }

  long version() {
    return version;
  }

  Verdict toVerdict(List<Review> reviews) {
    return new Verdict(
        new VerdictId(id),
        claim(),
        author(),
        rating,
        rationale,
        confidence,
        sources.stream().map(SourceId::new).collect(Collectors.toUnmodifiableList()),
        edition,
        outdated,
        reviews,
        submittedAt,
        changedAt,
        version);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
