package org.claimlight.verdicts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.claimlight.accounts.PersonId;
import org.claimlight.shell.Input;

/** A review in the database. */
@Entity
@Table(name = "review")
class ReviewEntity {

  @Id private UUID id;
  private UUID verdictId;
  private UUID reviewer;
  private int edition;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  private String reviewComment;
  private Instant givenAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ReviewEntity() {}

  @SuppressWarnings("NullAway") // answer() fills the rest.
  ReviewEntity(Verdict verdict, PersonId reviewer, Decision decision, String comment) {
    this.id = UUID.randomUUID();
    this.verdictId = verdict.id().value();
    this.reviewer = reviewer.value();
    this.edition = verdict.edition();
    answer(decision, comment);
  }

  /** Says it anew: a teammate who changed their mind has one answer, not two. */
  final void answer(Decision decision, String comment) {
    this.decision = decision;
    this.reviewComment =
        decision == Decision.AGREE
            ? Input.text(comment, "comment", 5000)
            : Input.required(comment, "comment", 5000, "verdicts.comment-missing");
    this.givenAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  UUID verdict() {
    return verdictId;
  }

  Review toReview() {
    return new Review(
        new ReviewId(id),
        new VerdictId(verdictId),
        new PersonId(reviewer),
        edition,
        decision,
        reviewComment,
        givenAt);
  }
}
