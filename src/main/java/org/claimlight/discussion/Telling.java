package org.claimlight.discussion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.claimlight.accounts.PersonId;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimProgressed;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.verdicts.AssignmentChanged;
import org.claimlight.verdicts.ClaimAdjudicated;
import org.claimlight.verdicts.Review;
import org.claimlight.verdicts.ReviewGiven;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.Verdicts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Decides who is told of what happens, each person of a thing once. */
@Component
class Telling {

  private final Notifications notifications;
  private final CommentBook comments;
  private final Mentions mentions;
  private final Claims claims;
  private final Verdicts verdicts;

  Telling(
      Notifications notifications,
      CommentBook comments,
      Mentions mentions,
      Claims claims,
      Verdicts verdicts) {
    this.notifications = notifications;
    this.comments = comments;
    this.mentions = mentions;
    this.claims = claims;
    this.verdicts = verdicts;
  }

  /** Who is mentioned, else who spoke in the thread, else whose claim or verdict it is about. */
  @EventListener
  void posted(CommentPosted event) {
    var comment = comments.find(event.comment()).orElseThrow();
    var told = new LinkedHashMap<PersonId, NotificationKind>();
    mentions.in(comment.words()).forEach(one -> told.put(one, NotificationKind.MENTION));
    comments
        .ofThread(comment.thread())
        .forEach(one -> told.putIfAbsent(one.author(), NotificationKind.REPLY));
    switch (comment.subject().kind()) {
      case VERDICT ->
          verdicts.ofClaim(comment.claim()).stream()
              .filter(one -> one.id().value().equals(comment.subject().id()))
              .forEach(one -> told.putIfAbsent(one.author(), NotificationKind.COMMENT));
      case CLAIM ->
          told.putIfAbsent(claims.truly(comment.claim()).markedBy(), NotificationKind.COMMENT);
      case SOURCE -> {
        // Whoever attached it reads it on the claim; a mention calls them.
      }
    }
    for (Map.Entry<PersonId, NotificationKind> one : told.entrySet()) {
      notifications.tell(
          one.getKey(), one.getValue(), event.article(), event.claim(), event.actor());
    }
  }

  @EventListener
  void reviewed(ReviewGiven event) {
    notifications.tell(
        verdicts.get(event.verdict()).author(),
        NotificationKind.REVIEW,
        event.article(),
        event.claim(),
        event.actor());
  }

  @EventListener
  void progressed(ClaimProgressed event) {
    if (event.now() == ClaimStatus.DISPUTED) {
      verdicts.ofClaim(event.claim()).stream()
          .map(Verdict::author)
          .distinct()
          .forEach(
              one ->
                  notifications.tell(
                      one,
                      NotificationKind.DISPUTE,
                      event.article(),
                      event.claim(),
                      event.actor()));
    }
  }

  /** The parties are told: those who rated the claim and those who answered a verdict on it. */
  @EventListener
  void adjudicated(ClaimAdjudicated event) {
    parties(event.claim())
        .forEach(
            one ->
                notifications.tell(
                    one, NotificationKind.DECISION, event.article(), event.claim(), event.actor()));
  }

  @EventListener
  void assigned(AssignmentChanged event) {
    if (event.given()) {
      notifications.tell(
          event.assignee(),
          NotificationKind.ASSIGNMENT,
          event.article(),
          event.claim(),
          event.actor());
    }
  }

  private Stream<PersonId> parties(ClaimId claim) {
    return verdicts.ofClaim(claim).stream()
        .flatMap(
            verdict ->
                Stream.concat(
                    Stream.of(verdict.author()), verdict.reviews().stream().map(Review::reviewer)))
        .distinct();
  }
}
