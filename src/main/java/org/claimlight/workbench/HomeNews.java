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
import org.claimlight.matching.Families;
import org.claimlight.verdicts.Assignment;
import org.claimlight.verdicts.Assignments;
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

  private static final int MOST_WAITING = 8;
  private static final int MOST_COUNTED = 1000;
  private static final int MOST_DEEDS = 25;

  /** Steps that follow from a verdict or a review, which is told already. */
  private static final Set<String> UNTOLD = Set.of("claim-open", "claim-in-review");

  private final Articles articles;
  private final Claims claims;
  private final ClaimHistory history;
  private final Verdicts verdicts;
  private final Reviews reviews;
  private final Assignments assignments;
  private final Families families;
  private final Rules rules;
  private final People people;

  HomeNews(
      Articles articles,
      Claims claims,
      ClaimHistory history,
      Verdicts verdicts,
      Reviews reviews,
      Assignments assignments,
      Families families,
      Rules rules,
      People people) {
    this.articles = articles;
    this.claims = claims;
    this.history = history;
    this.verdicts = verdicts;
    this.reviews = reviews;
    this.assignments = assignments;
    this.families = families;
    this.rules = rules;
    this.people = people;
  }

  /**
   * Something that waits.
   *
   * @param placement what a new text did to the claim's words
   * @param author of the verdict that it is about; null when it is about the claim as a whole
   * @param claim null for an article as a whole
   * @param mine how it came into the person's hands; null when it did not
   */
  record Task(
      @Nullable ClaimId claim,
      ArticleId article,
      String wording,
      String articleTitle,
      @Nullable Person author,
      @Nullable Rating rating,
      Placement placement,
      @Nullable Assignment mine,
      Instant since) {

    String address() {
      return claim == null
          ? "articles/" + article
          : "articles/%s?claim=%s".formatted(article, claim);
    }
  }

  /**
   * What waits of one kind.
   *
   * @param first as many as are shown
   * @param total all there are
   */
  record Waiting(List<Task> first, int total) {}

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

  /** What is in the person's hands, due first. */
  Waiting assigned() {
    var all = assignments.waitingForMe();
    var first = all.stream().limit(MOST_WAITING).toList();
    var known = claimsOf(first.stream().flatMap(one -> Stream.ofNullable(one.claim())).toList());
    var titles = articles.byIds(first.stream().map(Assignment::article).distinct().toList());
    return new Waiting(
        first.stream().map(one -> assigned(one, known, titles)).toList(), all.size());
  }

  private static Task assigned(
      Assignment one, Map<ClaimId, Claim> known, Map<ArticleId, Article> titles) {
    var claim = one.claim() == null ? null : known.get(one.claim());
    var article = titles.get(one.article());
    var title = article == null ? "" : article.title();
    return new Task(
        one.claim(),
        one.article(),
        claim == null ? title : claim.wording(),
        claim == null ? "" : title,
        null,
        null,
        claim == null ? Placement.PLACED : claim.placement(),
        one,
        one.assignedAt());
  }

  /** How many claims are free to take. */
  int free() {
    return assignments.free();
  }

  /** Teammates' verdicts that the person has not answered: due first, then the oldest. */
  Waiting toReview() {
    return tasks(reviews.waitingForMe(Integer.MAX_VALUE));
  }

  /** The person's own verdicts that somebody wants changed. */
  Waiting toChange() {
    return tasks(reviews.askedOfMe(Integer.MAX_VALUE));
  }

  Waiting disputed() {
    return tasksOn(claims.inStatus(ClaimStatus.DISPUTED, MOST_COUNTED));
  }

  /** Claims that a new text moved or left without words. */
  Waiting unplaced() {
    return tasksOn(
        Stream.of(Placement.ORPHANED, Placement.MOVED)
            .flatMap(placement -> claims.placed(placement, MOST_COUNTED).stream())
            .toList());
  }

  /** Claims of which the same was settled with another rating elsewhere. */
  Waiting corrected() {
    return tasksOn(families.corrected(MOST_COUNTED));
  }

  private Waiting tasksOn(List<Claim> waiting) {
    var first = waiting.stream().limit(MOST_WAITING).toList();
    Map<ArticleId, Article> titles = articles.byIds(first.stream().map(Claim::article).toList());
    var mine = mine();
    return new Waiting(
        first.stream()
            .map(claim -> task(claim, titles, null, null, mine.get(claim.id()), claim.changedAt()))
            .toList(),
        waiting.size());
  }

  private Map<ClaimId, Assignment> mine() {
    return assignments.waitingForMe().stream()
        .filter(one -> one.claim() != null)
        .collect(Collectors.toMap(one -> Objects.requireNonNull(one.claim()), one -> one));
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

  private Waiting tasks(List<VerdictId> ids) {
    List<Verdict> waiting = ids.stream().limit(MOST_WAITING).map(verdicts::get).toList();
    var mine = mine();
    Map<ClaimId, Claim> known = claimsOf(waiting.stream().map(Verdict::claim).toList());
    Map<ArticleId, Article> titles =
        articles.byIds(known.values().stream().map(Claim::article).distinct().toList());
    Map<PersonId, Person> authors =
        people.byIds(waiting.stream().map(Verdict::author).distinct().toList());
    Map<String, Rating> scale = rules.current().byId();
    return new Waiting(
        waiting.stream()
            .map(
                verdict ->
                    task(
                        Objects.requireNonNull(known.get(verdict.claim())),
                        titles,
                        authors.get(verdict.author()),
                        scale.get(verdict.rating()),
                        mine.get(verdict.claim()),
                        verdict.changedAt()))
            .toList(),
        ids.size());
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
      @Nullable Assignment mine,
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
        mine,
        since);
  }
}
