package org.claimlight.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.accounts.People;
import org.claimlight.accounts.Person;
import org.claimlight.accounts.PersonId;
import org.claimlight.accounts.Unattended;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimChanges;
import org.claimlight.claims.ClaimChanges.Change;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.claims.Span;
import org.claimlight.discussion.Comment;
import org.claimlight.discussion.Discussion;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.Sources;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimDocument.Who;
import org.claimlight.search.index.ClaimRelations;
import org.claimlight.search.index.Embedding;
import org.claimlight.verdicts.Decision;
import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Review;
import org.claimlight.verdicts.Rules;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what can be found of a claim from the features that hold it. */
@Component
class DatabaseFeed implements ClaimFeed {

  private final ClaimChanges changes;
  private final Claims claims;
  private final Articles articles;
  private final Sources sources;
  private final Verdicts verdicts;
  private final Discussion discussion;
  private final Surroundings surroundings;
  private final Rules rules;
  private final People people;
  private final ClaimRelations relations;

  DatabaseFeed(
      ClaimChanges changes,
      Claims claims,
      Articles articles,
      Sources sources,
      Verdicts verdicts,
      Discussion discussion,
      Surroundings surroundings,
      Rules rules,
      People people,
      ClaimRelations relations) {
    this.changes = changes;
    this.claims = claims;
    this.articles = articles;
    this.sources = sources;
    this.verdicts = verdicts;
    this.discussion = discussion;
    this.surroundings = surroundings;
    this.rules = rules;
    this.people = people;
    this.relations = relations;
  }

  @Override
  public long last() {
    return changes.last();
  }

  @Override
  public List<Change> since(long after, int limit) {
    return changes.since(after, limit);
  }

  @Override
  public List<Change> all(@Nullable ClaimId after, int limit) {
    return changes.all(after, limit);
  }

  @Override
  public long count() {
    return changes.claims();
  }

  @Override
  public List<Change> of(Collection<ClaimId> claims) {
    return changes.of(claims);
  }

  @Override
  @Transactional(readOnly = true)
  public List<ClaimDocument> documents(Collection<Change> changes) {
    return Unattended.reading("search-indexer", () -> assembled(changes));
  }

  private List<ClaimDocument> assembled(Collection<Change> changes) {
    Map<ClaimId, Long> numbers =
        changes.stream().collect(Collectors.toMap(Change::claim, Change::number));
    List<Claim> found = claims.byIds(numbers.keySet());
    Batch batch = read(found);
    return found.stream()
        .map(claim -> document(claim, numbers.getOrDefault(claim.id(), 0L), batch))
        .toList();
  }

  /**
   * Everything that a batch of claims needs, read in as many queries whether it is one claim or
   * hundreds.
   */
  private record Batch(
      Map<ArticleId, Article> articles,
      Map<ClaimId, String> surroundings,
      Map<ClaimId, List<Source>> sources,
      Map<ClaimId, List<Verdict>> verdicts,
      Map<ClaimId, List<Comment>> comments,
      Map<ClaimId, Rating> settled,
      Map<PersonId, Person> people,
      Map<ClaimId, Embedding> embeddings,
      Map<ClaimId, UUID> families,
      DeskRules rules) {}

  private Batch read(List<Claim> found) {
    List<ClaimId> ids = found.stream().map(Claim::id).toList();
    List<ArticleId> articleIds = found.stream().map(Claim::article).distinct().toList();
    Map<ClaimId, List<Verdict>> verdictsByClaim = verdicts.ofClaims(ids);
    List<PersonId> personIds =
        found.stream()
            .flatMap(claim -> personIds(claim, verdictsByClaim.getOrDefault(claim.id(), List.of())))
            .distinct()
            .toList();
    return new Batch(
        articles.byIds(articleIds),
        surroundings.of(found),
        sources.ofClaims(ids),
        verdictsByClaim,
        discussion.ofClaims(found),
        verdicts.settledRatings(found),
        people.byIds(personIds),
        relations.embeddings(found),
        relations.families(ids),
        rules.current());
  }

  /** The marker, then authors and reviewers. */
  private static Stream<PersonId> personIds(Claim claim, List<Verdict> verdicts) {
    return Stream.concat(
            Stream.of(claim.markedBy()),
            verdicts.stream()
                .flatMap(
                    verdict ->
                        Stream.concat(
                            Stream.of(verdict.author()),
                            verdict.reviews().stream().map(Review::reviewer))))
        .distinct();
  }

  private static ClaimDocument document(Claim claim, long change, Batch batch) {
    List<Verdict> verdicts = batch.verdicts().getOrDefault(claim.id(), List.of());
    Article article = Objects.requireNonNull(batch.articles().get(claim.article()));
    return new ClaimDocument(
        claim.id(),
        change,
        new ClaimDocument.Article(
            article.id(),
            article.title(),
            article.publisher(),
            article.language(),
            article.publishedOn()),
        claim.spans().stream().map(Span::exact).toList(),
        claim.statement(),
        batch.surroundings().getOrDefault(claim.id(), ""),
        claim.claimant(),
        claim.tags(),
        claim.status().slug(),
        ratings(claim, verdicts, batch),
        verdicts.stream().map(Verdict::rationale).toList(),
        batch.sources().getOrDefault(claim.id(), List.of()).stream()
            .map(
                source ->
                    new ClaimDocument.Source(
                        source.title(), source.publisher(), source.quote(), source.domain()))
            .toList(),
        Stream.concat(
                verdicts.stream()
                    .flatMap(verdict -> verdict.reviews().stream())
                    .map(Review::comment)
                    .filter(comment -> !comment.isBlank()),
                batch.comments().getOrDefault(claim.id(), List.of()).stream().map(Comment::words))
            .toList(),
        personIds(claim, verdicts)
            .flatMap(id -> Stream.ofNullable(batch.people().get(id)))
            .map(person -> new Who(person.id(), person.username(), person.displayName()))
            .toList(),
        verdicts.stream()
            .flatMap(verdict -> verdict.reviews().stream())
            .map(Review::reviewer)
            .distinct()
            .flatMap(id -> Stream.ofNullable(batch.people().get(id)))
            .map(person -> new Who(person.id(), person.username(), person.displayName()))
            .toList(),
        isDisputed(verdicts),
        claim.markedAt(),
        lastActivity(claim, batch),
        batch.embeddings().get(claim.id()),
        batch.families().get(claim.id()));
  }

  private static boolean isDisputed(List<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::rating).distinct().count() > 1
        || verdicts.stream()
            .flatMap(verdict -> verdict.reviews().stream())
            .anyMatch(review -> review.decision() == Decision.DISAGREE);
  }

  private static Instant lastActivity(Claim claim, Batch batch) {
    return Stream.of(
            Stream.of(claim.changedAt()),
            batch.sources().getOrDefault(claim.id(), List.of()).stream().map(Source::addedAt),
            batch.verdicts().getOrDefault(claim.id(), List.of()).stream()
                .flatMap(
                    verdict ->
                        Stream.concat(
                            Stream.of(verdict.changedAt()),
                            verdict.reviews().stream().map(Review::at))),
            batch.comments().getOrDefault(claim.id(), List.of()).stream().map(Comment::saidAt))
        .flatMap(Function.identity())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static List<ClaimDocument.Rating> ratings(
      Claim claim, List<Verdict> verdicts, Batch batch) {
    Rating settled = batch.settled().get(claim.id());
    List<Rating> given =
        settled != null
            ? List.of(settled)
            : verdicts.stream().map(Verdict::rating).distinct().map(batch.rules()::rating).toList();
    return given.stream()
        .map(rating -> new ClaimDocument.Rating(rating.id(), rating.label()))
        .toList();
  }
}
