package org.claimlight.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.ui.ClaimDetails;
import org.claimlight.articles.ui.HighlightSpan;
import org.claimlight.articles.ui.Highlighted;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ui.ClaimCard;
import org.claimlight.live.Presence;
import org.claimlight.shell.Messages;
import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Ratings;
import org.claimlight.verdicts.Rules;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the list and the highlights show of claims, put together from the features that know a part
 * of it each.
 */
@Component
class ClaimCards {

  private final Verdicts verdicts;
  private final Rules rules;
  private final People people;
  private final Presence presence;
  private final Messages messages;

  ClaimCards(Verdicts verdicts, Rules rules, People people, Presence presence, Messages messages) {
    this.verdicts = verdicts;
    this.rules = rules;
    this.people = people;
    this.presence = presence;
    this.messages = messages;
  }

  List<ClaimCard> of(ArticleId article, Collection<Claim> claims, Places places, PersonId reader) {
    var byClaim = verdicts.ofClaims(claims.stream().map(Claim::id).toList());
    var settled = verdicts.settledRatings(claims);
    var desk = rules.current();
    var visitors = visitors(article, reader);
    return claims.stream()
        .map(
            claim -> {
              var given = byClaim.getOrDefault(claim.id(), List.of());
              var rating = rating(claim, given, settled.get(claim.id()), desk);
              return new ClaimCard(
                  claim,
                  rating.map(Rating::label).orElse(null),
                  rating.map(Rating::tone).orElse(null),
                  places.of(claim),
                  given.stream().map(Verdict::author).collect(Collectors.toSet()),
                  visitors.getOrDefault(claim.id().value(), List.of()));
            })
        .toList();
  }

  /** Whether what others say of the claim is kept from the reader for now. */
  boolean isVeiled(Claim claim) {
    return verdicts.isVeiled(claim);
  }

  Highlighted highlight(ClaimCard card) {
    var claim = card.claim();
    var status = Highlighted.Status.valueOf(claim.status().name());
    var tone = card.tone() == null ? null : tone(card.tone());
    return new Highlighted(
        claim.id().value(),
        claim.number(),
        claim.spans().stream().map(span -> new HighlightSpan(span.start(), span.end())).toList(),
        status,
        tone,
        card.rating());
  }

  /** What the card at the words says besides. */
  ClaimDetails details(Claim claim) {
    var marker = people.byIds(List.of(claim.markedBy())).get(claim.markedBy());
    var facts = new ArrayList<String>();
    if (claim.claimant() != null) {
      facts.add(messages.text("claims.said-by", claim.claimant()));
    }
    if (marker != null) {
      facts.add(messages.text("claims.filter.marked", marker.displayName()));
    }
    return new ClaimDetails(claim.statement().isEmpty() ? null : claim.statement(), facts);
  }

  private static Highlighted.Tone tone(String tone) {
    return Highlighted.Tone.valueOf(tone.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Optional<Rating> rating(
      Claim claim, List<Verdict> verdicts, @Nullable Rating settled, DeskRules desk) {
    return Optional.ofNullable(settled)
        .or(
            () ->
                claim.status().isUnderWork()
                    ? Ratings.unanimous(verdicts, desk)
                    : Optional.empty());
  }

  /** Which teammates look at which claim. */
  Map<UUID, List<Person>> visitors(ArticleId article, PersonId reader) {
    var here =
        presence.at(article).stream()
            .filter(visitor -> visitor.claim() != null && !visitor.person().equals(reader))
            .toList();
    var names = people.byIds(here.stream().map(Presence.Visitor::person).toList());
    return here.stream()
        .filter(visitor -> names.containsKey(visitor.person()))
        .collect(
            Collectors.groupingBy(
                visitor -> Objects.requireNonNull(visitor.claim()),
                Collectors.mapping(
                    visitor -> Objects.requireNonNull(names.get(visitor.person())),
                    Collectors.toList())));
  }
}
