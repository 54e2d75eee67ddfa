package org.claimlight.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimProgressed;
import org.claimlight.claims.ClaimRatings;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Flags the rest of a family when one of its claims is settled with another rating than before:
 * whoever relied on it should look again. A claim that nobody has rated relies on nothing. In the
 * transaction of the settling.
 */
@Component
class Corrections {

  private final MatchBook book;
  private final Claims claims;
  private final ClaimRatings ratings;
  private final ClaimHistory history;
  private final ApplicationEventPublisher events;

  Corrections(
      MatchBook book,
      Claims claims,
      ClaimRatings ratings,
      ClaimHistory history,
      ApplicationEventPublisher events) {
    this.book = book;
    this.claims = claims;
    this.ratings = ratings;
    this.history = history;
    this.events = events;
  }

  @EventListener
  void progressed(ClaimProgressed event) {
    if (event.now() != ClaimStatus.SETTLED) {
      return;
    }
    UUID family = book.families(List.of(event.claim())).get(event.claim());
    String now = ratings.of(List.of(claims.truly(event.claim()))).get(event.claim());
    if (family == null || now == null) {
      return;
    }
    String was = book.rating(event.claim());
    book.rate(event.claim(), now);
    if (book.flag(event.claim()).filter(flag -> flag.now().equals(now)).isPresent()) {
      // It followed the correction that it was flagged for.
      book.unflag(event.claim());
    }
    if (was != null && !was.equals(now)) {
      Set<ClaimId> members = book.members(family);
      members.remove(event.claim());
      members.forEach(
          member -> flag(member, new Correction(event.claim(), was, now, event.at()), event));
    }
  }

  private void flag(ClaimId member, Correction correction, ClaimProgressed event) {
    Claim claim = claims.truly(member);
    String rating = book.rating(member);
    boolean isUnrated = rating == null && claim.status() == ClaimStatus.OPEN;
    if (claim.status() == ClaimStatus.DISMISSED || isUnrated || correction.now().equals(rating)) {
      return;
    }
    book.flag(member, correction);
    history.record(
        claim,
        correction.at(),
        "family-corrected",
        Map.of("rating", correction.was()),
        Map.of("rating", correction.now()));
    events.publishEvent(
        new FamilyCorrected(
            claim.article(), member, correction.corrected(), event.actor(), correction.at()));
  }
}
