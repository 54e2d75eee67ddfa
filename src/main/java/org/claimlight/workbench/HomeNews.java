package org.claimlight.workbench;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimHistory;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.claims.HistoryEntry;
import org.claimlight.claims.Placement;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Reviews;
import org.claimlight.verdicts.Rules;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.VerdictId;
import org.claimlight.verdicts.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Home shows, put together from the features that know a part of it each. */
@Component
class HomeNews {

  private static final int MOST_WAITING = 20;
  private static final int MOST_DEEDS = 25;

  /** Steps that follow from a verdict or a review, which is told already. */
  private static final Set<String> UNTOLD = Set.of("claim-open", "claim-in-review");

  private final Articles articles;
  private final Claims claims;
  private final ClaimHistory history;
  private final Verdicts verdicts;
  private final Reviews reviews;
  private final Rules rules;
  private final People people;

  HomeNews(
      Articles articles,
      Claims claims,
      ClaimHistory history,
      Verdicts verdicts,
      Reviews reviews,
      Rules rules,
      People people) {
    this.articles = articles;
    this.claims = claims;
    this.history = history;
    this.verdicts = verdicts;
    this.reviews = reviews;
    this.rules = rules;
    this.people = people;
  }

  /**
   * Something that waits.
   *
   * @param placement what a new text did to the claim's words
   * @param author of the verdict that it is about; null when it is about the claim as a whole
   */
  record Task(
      ClaimId claim,
      ArticleId article,
      String wording,
      String articleTitle,
      @Nullable Person author,
      @Nullable Rating rating,
      Placement placement,
      Instant since) {}

  /**
   * Something that was done.
   *
   * @param kind as the claim's history names it, a review with its decision
   */
  record Deed(
      ClaimId claim,
      ArticleId article,
      @Nullable Person actor,
      String kind,
      String wording,
      Instant at) {}

  /** Teammates' verdicts that the person has not answered, the oldest first. */
  List<Task> toReview() {
    return tasks(reviews.waitingForMe(MOST_WAITING));
  }

  /** The person's own verdicts that somebody wants changed. */
  List<Task> toChange() {
    return tasks(reviews.askedOfMe(MOST_WAITING));
  }

  List<Task> disputed() {
    return tasksOn(claims.inStatus(ClaimStatus.DISPUTED, MOST_WAITING));
  }

  /** Claims that a new text moved or left without words. */
  List<Task> unplaced() {
    return tasksOn(
        Stream.of(Placement.ORPHANED, Placement.MOVED)
            .flatMap(placement -> claims.placed(placement, MOST_WAITING).stream())
            .limit(MOST_WAITING)
            .toList());
  }

  private List<Task> tasksOn(List<Claim> waiting) {
    Map<ArticleId, Article> titles = articles.byIds(waiting.stream().map(Claim::article).toList());
    return waiting.stream()
        .map(claim -> task(claim, titles, null, null, claim.changedAt()))
        .toList();
  }

  /** What the desk did, the newest first. */
  List<Deed> lately() {
    List<HistoryEntry> entries =
        history.latest(2 * MOST_DEEDS).stream()
            .filter(entry -> !UNTOLD.contains(entry.kind()))
            .limit(MOST_DEEDS)
            .toList();
    Map<ClaimId, Claim> known = claimsOf(entries.stream().map(HistoryEntry::claim).toList());
    Map<PersonId, Person> actors =
        people.byIds(
            entries.stream().map(HistoryEntry::actor).filter(Objects::nonNull).distinct().toList());
    return entries.stream()
        .filter(entry -> known.containsKey(entry.claim()))
        .map(
            entry ->
                new Deed(
                    entry.claim(),
                    entry.article(),
                    entry.actor() == null ? null : actors.get(entry.actor()),
                    kind(entry),
                    Objects.requireNonNull(known.get(entry.claim())).wording(),
                    entry.at()))
        .toList();
  }

  private static String kind(HistoryEntry entry) {
    Object decision = entry.isNow().get("decision");
    return decision == null ? entry.kind() : entry.kind() + "." + decision;
  }

  private List<Task> tasks(List<VerdictId> ids) {
    List<Verdict> waiting = ids.stream().map(verdicts::get).toList();
    Map<ClaimId, Claim> known = claimsOf(waiting.stream().map(Verdict::claim).toList());
    Map<ArticleId, Article> titles =
        articles.byIds(known.values().stream().map(Claim::article).distinct().toList());
    Map<PersonId, Person> authors =
        people.byIds(waiting.stream().map(Verdict::author).distinct().toList());
    Map<String, Rating> scale = rules.current().byId();
    return waiting.stream()
        .map(
            verdict ->
                task(
                    Objects.requireNonNull(known.get(verdict.claim())),
                    titles,
                    authors.get(verdict.author()),
                    scale.get(verdict.rating()),
                    verdict.changedAt()))
        .toList();
  }

  private Map<ClaimId, Claim> claimsOf(Collection<ClaimId> ids) {
    return claims.byIds(Set.copyOf(ids)).stream()
        .collect(Collectors.toMap(Claim::id, Function.identity()));
  }

  private static Task task(
      Claim claim,
      Map<ArticleId, Article> titles,
      @Nullable Person author,
      @Nullable Rating rating,
      Instant since) {
    Article article = titles.get(claim.article());
    return new Task(
        claim.id(),
        claim.article(),
        claim.wording(),
        article == null ? "" : article.title(),
        author,
        rating,
        claim.placement(),
        since);
  }
}
