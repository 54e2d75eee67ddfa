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
import java.util.Objects;
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

  @Enumerated(EnumType.STRING)
  private Placement placement;

  private int edition;
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
    this.placement = Placement.PLACED;
    this.edition = 1;
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
    if (!this.statement.equals(statement) || !Objects.equals(this.claimant, claimant)) {
      edition++;
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

  /**
   * Puts the claim on other words, as a person says. One that lost its words may be placed whatever
   * its status is: else it would stay lost.
   */
  void place(List<Span> where) {
    if (!status.isUnderWork() && placement == Placement.PLACED) {
      throw ClaimRefused.inStatus(status);
    }
    stand(where);
    placement = Placement.PLACED;
  }

  /** Says that the words onto which it was moved are the right ones. */
  void confirmPlace() {
    if (placement != Placement.MOVED) {
      throw ClaimRefused.notMoved();
    }
    placement = Placement.PLACED;
    changedAt = now();
  }

  /**
   * Takes over what re-anchoring found in a new revision. A claim that a person has not looked at
   * since it was moved before stays moved.
   */
  void anchor(Placement outcome, List<Span> where) {
    if (outcome != Placement.ORPHANED) {
      stand(where);
    }
    if (outcome != Placement.PLACED || placement == Placement.ORPHANED) {
      placement = outcome;
    }
  }

  private void stand(List<Span> where) {
    var words = spans.stream().map(span -> span.exact).toList();
    if (!words.equals(where.stream().map(Span::exact).toList())) {
      edition++;
    }
    var values = where.stream().map(SpanValue::of).toList();
    spans.clear();
    spans.addAll(values);
    changedAt = now();
  }

  UUID id() {
    return id;
  }

  Placement placement() {
    return placement;
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
        placement,
        edition,
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
