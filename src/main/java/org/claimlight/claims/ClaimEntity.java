package org.claimlight.claims;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A claim in the database, and the guard of its own life. */
@Entity
@Table(name = "claim")
class ClaimEntity {

  @Id private UUID id;
  private UUID articleId;
  private int number;
  private String statement;
  private @Nullable String claimant;

  @Enumerated(EnumType.STRING)
  private ClaimStatus status;

  private @Nullable String dismissReason;
  private UUID markedBy;
  private Instant markedAt;
  private Instant changedAt;
  @Version private long version;

  @ElementCollection
  @BatchSize(size = 500)
  @CollectionTable(name = "claim_span", joinColumns = @JoinColumn(name = "claim_id"))
  @OrderColumn(name = "ordinal")
  private List<SpanValue> spans;

  @ElementCollection
  @BatchSize(size = 500)
  @CollectionTable(name = "claim_tag", joinColumns = @JoinColumn(name = "claim_id"))
  @Column(name = "tag")
  private Set<String> tags;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ClaimEntity() {}

  ClaimEntity(ArticleId article, int number, List<Span> spans, PersonId markedBy) {
    this.id = UUID.randomUUID();
    this.articleId = article.value();
    this.number = number;
    this.statement = "";
    this.status = ClaimStatus.OPEN;
    this.markedBy = markedBy.value();
    this.markedAt = now();
    this.changedAt = markedAt;
    this.spans = new ArrayList<>(spans.stream().map(SpanValue::of).toList());
    this.tags = new TreeSet<>();
  }

  void word(String statement, @Nullable String claimant, Set<String> tags) {
    if (!status.isUnderWork()) {
      throw ClaimRefused.inStatus(status);
    }
    this.statement = statement;
    this.claimant = claimant;
    if (!this.tags.equals(tags)) {
      this.tags.clear();
      this.tags.addAll(tags);
    }
    this.changedAt = now();
  }

  void dismiss(String reason) {
    status = status.after(ClaimAction.DISMISS);
    dismissReason = reason;
    changedAt = now();
  }

  void advance(ClaimAction action) {
    status = status.after(action);
    if (status != ClaimStatus.DISMISSED) {
      dismissReason = null;
    }
    changedAt = now();
  }

  ClaimStatus status() {
    return status;
  }

  long version() {
    return version;
  }

  Claim toClaim() {
    return new Claim(
        new ClaimId(id),
        new ArticleId(articleId),
        number,
        spans.stream().map(SpanValue::toSpan).toList(),
        statement,
        claimant,
        tags.stream().sorted().toList(),
        status,
        dismissReason,
        new PersonId(markedBy),
        markedAt,
        changedAt,
        version);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** A span as a row of its own. */
  @Embeddable
  static class SpanValue {
    private int revision;
    private int startOffset;
    private int endOffset;
    private String exact;
    private String prefix;
    private String suffix;

    @SuppressWarnings("NullAway") // Hibernate fills the fields.
    protected SpanValue() {}

    private SpanValue(Span span) {
      revision = span.revision();
      startOffset = span.start();
      endOffset = span.end();
      exact = span.exact();
      prefix = span.prefix();
      suffix = span.suffix();
    }

    static SpanValue of(Span span) {
      return new SpanValue(span);
    }

    Span toSpan() {
      return new Span(revision, startOffset, endOffset, exact, prefix, suffix);
    }
  }
}
