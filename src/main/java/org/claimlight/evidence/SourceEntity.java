package org.claimlight.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimId;
import org.claimlight.shell.Input;
import org.claimlight.shell.WebAddress;
import org.jspecify.annotations.Nullable;

/** A source in the database. */
@Entity
@Table(name = "source")
class SourceEntity {

  @Id private UUID id;
  private UUID claimId;
  private String url;
  private String title;
  private @Nullable String publisher;
  private @Nullable LocalDate publishedOn;
  private @Nullable LocalDate accessedOn;
  private String quote;

  @Enumerated(EnumType.STRING)
  private Stance stance;

  @Enumerated(EnumType.STRING)
  private Tier tier;

  private UUID addedBy;
  private Instant addedAt;
  @Version private long version;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected SourceEntity() {}

  @SuppressWarnings("NullAway") // describe() fills the rest.
  SourceEntity(ClaimId claim, SourceDetails details, PersonId addedBy) {
    this.id = UUID.randomUUID();
    this.claimId = claim.value();
    this.addedBy = addedBy.value();
    this.addedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    describe(details);
  }

  void describe(SourceDetails details) {
    var address = Input.text(details.url(), "url", 2000);
    if (!WebAddress.isOne(address)) {
      throw SourceRefused.badUrl();
    }
    if (details.stance() == null) {
      throw SourceRefused.stanceMissing();
    }
    if (details.tier() == null) {
      throw SourceRefused.tierMissing();
    }
    url = address;
    title = Input.text(details.title(), "title", 500);
    publisher = Input.optional(details.publisher(), "publisher", 300);
    publishedOn = past(details.publishedOn(), "publishedOn");
    accessedOn = past(details.accessedOn(), "accessedOn");
    quote = Input.text(details.quote(), "quote", 5000);
    stance = details.stance();
    tier = details.tier();
  }

  String url() {
    return url;
  }

  long version() {
    return version;
  }

  ClaimId claim() {
    return new ClaimId(claimId);
  }

  Source toSource() {
    return new Source(
        new SourceId(id),
        claim(),
        url,
        title,
        publisher,
        publishedOn,
        accessedOn,
        quote,
        stance,
        tier,
        new PersonId(addedBy),
        addedAt,
        version);
  }

  private static @Nullable LocalDate past(@Nullable LocalDate date, String field) {
    // A day of grace: it may be tomorrow already where the page was published.
    if (date != null && date.isAfter(LocalDate.now().plusDays(1))) {
      throw SourceRefused.inFuture(field);
    }
    return date;
  }
}
