package org.claimlight.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.claimlight.articles.Revision;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimChanges;
import org.claimlight.claims.ClaimChanges.Change;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.Claims;
import org.claimlight.claims.Span;
import org.claimlight.evidence.Source;
import org.claimlight.evidence.Sources;
import org.claimlight.search.index.ClaimDocument;
import org.claimlight.search.index.ClaimDocument.Who;
import org.claimlight.verdicts.Decision;
import org.claimlight.verdicts.DeskRules;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Review;
import org.claimlight.verdicts.Rules;
import org.claimlight.verdicts.Verdict;
import org.claimlight.verdicts.Verdicts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what can be found of a claim from the features that hold it. */
@Component
class DatabaseFeed implements ClaimFeed {

  /** How much of the article is indexed on either side of a claim, in UTF-16 units. */
  private static final int AROUND = 300;

  private final ClaimChanges changes;
  private final Claims claims;
  private final Articles articles;
  private final Sources sources;
  private final Verdicts verdicts;
  private final Rules rules;
  private final People people;

  DatabaseFeed(
      ClaimChanges changes,
      Claims claims,
      Articles articles,
      Sources sources,
      Verdicts verdicts,
      Rules rules,
      People people) {
    this.changes = changes;
    this.claims = claims;
    this.articles = articles;
    this.sources = sources;
    this.verdicts = verdicts;
    this.rules = rules;
    this.people = people;
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

  /** Everything that a batch of claims needs, read in a handful of queries. */
  private record Batch(
      Map<ArticleId, Article> articles,
      Map<ArticleId, Revision> texts,
      Map<ClaimId, List<Source>> sources,
      Map<ClaimId, List<Verdict>> verdicts,
      Map<ClaimId, Rating> settled,
      Map<PersonId, Person> people,
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
        articleIds.stream()
            .collect(Collectors.toMap(Function.identity(), articles::currentRevision)),
        sources.ofClaims(ids),
        verdictsByClaim,
        verdicts.settledRatings(found),
        people.byIds(personIds),
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
        context(claim, Objects.requireNonNull(batch.texts().get(claim.article()))),
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
        verdicts.stream()
            .flatMap(verdict -> verdict.reviews().stream())
            .map(Review::comment)
            .filter(comment -> !comment.isBlank())
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
        lastActivity(claim, batch));
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
                            verdict.reviews().stream().map(Review::at))))
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

  private static String context(Claim claim, Revision revision) {
    List<String> around = new ArrayList<>();
    for (Span span : claim.spans()) {
      if (span.revision() == revision.number()) {
        String text = revision.text();
        around.add(text.substring(wordStart(text, span.start() - AROUND), span.start()));
        around.add(text.substring(span.end(), wordEnd(text, span.end() + AROUND)));
      } else {
        around.add(span.prefix());
        around.add(span.suffix());
      }
    }
    return around.stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" … "));
  }

  private static int wordStart(String text, int from) {
    int at = Math.max(0, from);
    while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int wordEnd(String text, int to) {
    int at = Math.min(text.length(), to);
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
