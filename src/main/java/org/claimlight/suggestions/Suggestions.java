package org.claimlight.suggestions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.claimlight.accounts.CurrentPerson;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.NewClaim;
import org.claimlight.claims.Selection;
import org.claimlight.discussion.Discussion;
import org.claimlight.evidence.Sources;
import org.claimlight.shell.Messages;
import org.claimlight.suggestions.DeskRecord.Standing;
import org.claimlight.suggestions.ranking.Ranker;
import org.claimlight.suggestions.ranking.Signs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sentences of an article that are worth checking, and what is decided on them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('READER')")
public class Suggestions {

  /** The most that are given at once. */
  public static final int MOST = 500;

  /** More marks than one for so many words would mark the text, not sentences of it. */
  private static final int WORDS_FOR_ONE = 80;

  /** So many of a short text, if they are good. */
  private static final int FEW_OF_SHORT = 3;

  /**
   * A little below even odds: to pass over a suggestion costs a glance, to miss a claim more. An
   * amount with nobody to it, or a comparison that somebody named made, is just above.
   */
  private static final double GOOD = 0.42;

  private final Articles articles;
  private final Claims claims;
  private final Sources sources;
  private final Discussion discussion;
  private final DeskRecord desk;
  private final DecisionRepository decisions;
  private final Training training;
  private final CurrentPerson current;
  private final Messages messages;
  private final ApplicationEventPublisher events;

  Suggestions(
      Articles articles,
      Claims claims,
      Sources sources,
      Discussion discussion,
      DeskRecord desk,
      DecisionRepository decisions,
      Training training,
      CurrentPerson current,
      Messages messages,
      ApplicationEventPublisher events) {
    this.articles = articles;
    this.claims = claims;
    this.sources = sources;
    this.discussion = discussion;
    this.desk = desk;
    this.decisions = decisions;
    this.training = training;
    this.current = current;
    this.messages = messages;
    this.events = events;
  }

  /**
   * @param limit 1 to {@link #MOST}
   */
  public Suggested of(ArticleId id, int limit) {
    var article = articles.get(id);
    var standing = desk.standing(article);
    var ranker = training.ranker();
    var candidates = standing.analysis().candidates();
    var ranked =
        places(
                standing,
                at -> standing.isOpen(at) && ranker.findsAReason(candidates.get(at).signs()))
            .stream()
            // A stable sort: what scores the same stays in the order of the text.
            .sorted(
                Comparator.comparingDouble(
                    (Integer at) -> -ranker.score(candidates.get(at).signs())))
            .toList();
    int good =
        (int)
            ranked.stream().filter(at -> ranker.score(candidates.get(at).signs()) >= GOOD).count();
    int room = Math.max(FEW_OF_SHORT, Math.ceilDiv(standing.analysis().words(), WORDS_FOR_ONE));
    var signs = new Signs(Locale.forLanguageTag(article.language()));
    return new Suggested(
        standing.revision().number(),
        ranked.stream().limit(limit).map(at -> suggestion(standing, at, ranker, signs)).toList(),
        Math.min(good, room),
        places(standing, at -> standing.isRejected(at) && !standing.marked()[at]).stream()
            .limit(limit)
            .map(at -> suggestion(standing, at, ranker, signs))
            .toList());
  }

  /**
   * Makes a claim of the sentence, with exactly its words.
   *
   * @throws SuggestionRefused a sentence that is not in the text, is a claim already, or was
   *     rejected
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Claim accept(ArticleId article, SuggestionId id) {
    decisions.takeTurn(article);
    var standing = desk.standing(articles.get(article));
    int at = undecided(standing, id);
    if (standing.isRejected(at)) {
      throw SuggestionRefused.alreadyRejected();
    }
    var sentence = standing.analysis().candidates().get(at).sentence();
    var text = standing.revision().text();
    var claim =
        claims.mark(
            NewClaim.of(
                article,
                standing.revision().number(),
                Selection.ByPosition.of(sentence.start(), sentence.end(), sentence.in(text))));
    decide(article, new Decision(id, Decision.Kind.ACCEPTED, claim.id()), claim.markedAt());
    return claim;
  }

  /**
   * Remembers for the desk that the sentence is not worth checking. To reject it again changes
   * nothing.
   *
   * @throws SuggestionRefused a sentence that is not in the text, or is a claim
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public void reject(ArticleId article, SuggestionId id) {
    decisions.takeTurn(article);
    var standing = desk.standing(articles.get(article));
    undecided(standing, id);
    if (standing.rejected().contains(id)) {
      return;
    }
    var at = now();
    var by = decide(article, new Decision(id, Decision.Kind.REJECTED, null), at);
    events.publishEvent(new SuggestionRejected(article, id, by, at));
  }

  /**
   * Takes a decision back: a rejected sentence is suggested again, and so is an accepted one, whose
   * claim is dismissed as marked by mistake.
   *
   * @return the claim that was dismissed with it
   * @throws SuggestionRefused when nothing was decided on it, or somebody has worked on its claim
   */
  @PreAuthorize("hasRole('REVIEWER')")
  @Transactional
  public Optional<ClaimId> takeBack(ArticleId article, SuggestionId id) {
    decisions.takeTurn(article);
    var decision =
        decisions
            .find(articles.get(article).id(), id)
            .filter(made -> made.kind() != Decision.Kind.WITHDRAWN)
            .orElseThrow(SuggestionRefused::undecided);
    var at = now();
    var by = current.require().id();
    if (decision.kind() == Decision.Kind.REJECTED) {
      decisions.remove(article, id);
    } else {
      var claim = claims.get(Objects.requireNonNull(decision.claim()));
      if (claim.status() != ClaimStatus.DISMISSED) {
        refuseIfWorkedOn(claim);
        claims.dismiss(claim.id(), claim.version(), messages.text("claims.marked-by-mistake"));
      }
      decide(article, new Decision(id, Decision.Kind.WITHDRAWN, claim.id()), at);
    }
    events.publishEvent(new SuggestionRestored(article, id, by, at));
    return Optional.ofNullable(decision.claim());
  }

  /** A claim that has a verdict, a source or a comment was no slip, whoever gave them. */
  private void refuseIfWorkedOn(Claim claim) {
    // A blind first pass hides the true status; a settled claim cannot be held.
    if (claims.truly(claim.id()).status() != ClaimStatus.OPEN
        // Held first, or somebody attaches or rates between the look and the dismissal.
        || claims.holdForWork(claim.id()).status() != ClaimStatus.OPEN
        || !sources.ofClaim(claim.id()).isEmpty()
        || !discussion.ofClaims(List.of(claim)).isEmpty()) {
      throw SuggestionRefused.workedOn(claim.number());
    }
  }

  private PersonId decide(ArticleId article, Decision decision, Instant at) {
    var by = current.require().id();
    decisions.put(article, decision, by, at);
    return by;
  }

  /** The first place of the sentence that is no claim yet. */
  private static int undecided(Standing standing, SuggestionId id) {
    var candidates = standing.analysis().candidates();
    var all =
        IntStream.range(0, candidates.size())
            .filter(at -> candidates.get(at).id().equals(id))
            .boxed()
            .toList();
    if (all.isEmpty()) {
      throw SuggestionRefused.unknown();
    }
    return all.stream()
        .filter(at -> !standing.marked()[at] && !standing.dismissed()[at])
        .findFirst()
        .orElseThrow(SuggestionRefused::alreadyClaim);
  }

  /** The places of such candidates, of each sentence the first. */
  private static List<Integer> places(Standing standing, IntPredicate which) {
    var seen = new HashSet<SuggestionId>();
    var candidates = standing.analysis().candidates();
    return IntStream.range(0, candidates.size())
        .filter(which)
        .filter(at -> seen.add(candidates.get(at).id()))
        .boxed()
        .toList();
  }

  private static Suggestion suggestion(Standing standing, int at, Ranker ranker, Signs signs) {
    var candidate = standing.analysis().candidates().get(at);
    var sentence = candidate.sentence();
    var words = sentence.in(standing.revision().text());
    var reasons = new ArrayList<Suggestion.Reason>();
    for (var sign : signs.of(words, sentence.heading())) {
      reasons.add(new Suggestion.Reason(sign, ranker.weight(sign.sign())));
    }
    reasons.sort(Comparator.comparingDouble(reason -> -reason.weight()));
    return new Suggestion(
        candidate.id(),
        sentence.start(),
        sentence.end(),
        words,
        ranker.score(candidate.signs()),
        reasons);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
