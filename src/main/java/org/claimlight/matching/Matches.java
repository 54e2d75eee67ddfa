package org.claimlight.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimlight.articles.Article;
import org.claimlight.articles.ArticleId;
import org.claimlight.articles.Articles;
import org.claimlight.claims.Claim;
import org.claimlight.claims.ClaimChanges;
import org.claimlight.claims.ClaimId;
import org.claimlight.claims.ClaimStatus;
import org.claimlight.claims.Claims;
import org.claimlight.matching.MatchAnswer.By;
import org.claimlight.search.index.ClaimIndex;
import org.claimlight.search.index.Embedding;
import org.claimlight.search.index.Similar;
import org.claimlight.search.index.SimilarTo;
import org.claimlight.shell.Input;
import org.claimlight.verdicts.Rating;
import org.claimlight.verdicts.Verdicts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which earlier claims of the desk say the same: "already checked". */
@Service
@PreAuthorize("hasRole('READER')")
public class Matches {

  /** Longest text that is compared, in UTF-16 units. */
  public static final int LONGEST = SimilarTo.LONGEST;

  public static final int MOST = 50;

  /**
   * A claim marked a moment ago should be found: that takes milliseconds, or something is wrong.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** An index that is further behind catches up in its own time. */
  private static final long FAR_BEHIND = 200;

  private final ClaimIndex index;
  private final ClaimChanges changes;
  private final SentenceModel model;
  private final Embeddings embeddings;
  private final EmbeddingBook book;
  private final MatchBook decisions;
  private final Claims claims;
  private final Articles articles;
  private final Verdicts verdicts;

  Matches(
      ClaimIndex index,
      ClaimChanges changes,
      SentenceModel model,
      Embeddings embeddings,
      EmbeddingBook book,
      MatchBook decisions,
      Claims claims,
      Articles articles,
      Verdicts verdicts) {
    this.index = index;
    this.changes = changes;
    this.model = model;
    this.embeddings = embeddings;
    this.book = book;
    this.decisions = decisions;
    this.claims = claims;
    this.articles = articles;
    this.verdicts = verdicts;
  }

  /**
   * Claims that may say the same as a text: a sentence, a post, selected words.
   *
   * @param limit from 1 to {@link #MOST}
   * @throws Input.TooLong a text of over {@link #LONGEST} characters
   * @throws MatchRefused no text, or no such limit
   */
  public MatchAnswer ofText(String text, int limit) {
    checkLimit(limit);
    String given = Input.required(text, "text", LONGEST, "matching.text-missing");
    String wording = Wording.of(given);
    return answer(
        new SimilarTo(wording, model.embedLookedFor(wording), Set.of(), limit), List.of());
  }

  /**
   * Other claims that may say the same as a claim. Those of which somebody said that they do come
   * first, whatever their words; those of which somebody said that they do not are left out.
   *
   * @param limit from 1 to {@link #MOST}
   */
  public MatchAnswer ofClaim(ClaimId id, int limit) {
    checkLimit(limit);
    Claim claim = claims.get(id);
    String wording = Wording.of(claim);
    Optional<Embedding> known = Optional.ofNullable(book.of(List.of(claim)).get(id));
    Set<ClaimId> family = decisions.connected(id);
    Set<ClaimId> rejected =
        decisions.decisions(Set.of(id)).stream()
            .filter(decision -> !decision.same())
            .map(decision -> decision.pair().besides(id))
            .collect(Collectors.toSet());
    Set<ClaimId> except =
        Stream.of(Set.of(id), family, rejected)
            .flatMap(Set::stream)
            .limit(SimilarTo.MOST_EXCEPT)
            .collect(Collectors.toSet());
    List<ClaimId> same = family.stream().filter(one -> !one.equals(id)).toList();
    return answer(
        new SimilarTo(wording, () -> known.or(() -> model.embed(wording)), except, limit), same);
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw MatchRefused.limit(MOST);
    }
  }

  private MatchAnswer answer(SimilarTo wanted, List<ClaimId> confirmed) {
    long last = changes.last();
    long behind = last - index.applied();
    if (behind > 0 && behind < FAR_BEHIND) {
      index.await(last, PATIENCE);
    }
    List<Similar> found =
        index.similar(wanted).stream()
            .filter(one -> Degree.of(one.score()) != Degree.UNLIKE)
            .toList();
    Known known =
        known(
            Stream.concat(confirmed.stream(), found.stream().map(Similar::claim))
                .distinct()
                .toList());
    List<Match> matches = new ArrayList<>();
    confirmed.forEach(id -> known.same(id).ifPresent(matches::add));
    found.forEach(one -> known.match(one).ifPresent(matches::add));
    return new MatchAnswer(
        matches, by(), model.state() == SentenceModel.State.READY ? embeddings.behind() : 0);
  }

  private By by() {
    return switch (model.state()) {
      case READY -> By.WORDS_AND_MEANING;
      case LOADING -> By.WORDS_WHILE_LOADING;
      case OFF -> By.WORDS_SWITCHED_OFF;
      case UNSUPPORTED -> By.WORDS_UNSUPPORTED;
    };
  }

  private Known known(Collection<ClaimId> ids) {
    List<Claim> found = claims.byIds(ids);
    return new Known(
        found.stream().collect(Collectors.toMap(Claim::id, Function.identity())),
        articles.byIds(found.stream().map(Claim::article).distinct().toList()),
        verdicts.settledRatings(found));
  }

  /** What is shown of claims, from the database: the index may be a moment behind. */
  private record Known(
      Map<ClaimId, Claim> claims, Map<ArticleId, Article> articles, Map<ClaimId, Rating> ratings) {

    Optional<Match> same(ClaimId id) {
      return Optional.ofNullable(claims.get(id))
          .map(
              claim ->
                  new Match(
                      claim,
                      article(claim),
                      ratings.get(id),
                      1,
                      Degree.SAME,
                      null,
                      List.of(),
                      Match.Decision.CONFIRMED));
    }

    Optional<Match> match(Similar one) {
      return Optional.ofNullable(claims.get(one.claim()))
          .filter(claim -> claim.status() != ClaimStatus.DISMISSED)
          .map(
              claim ->
                  new Match(
                      claim,
                      article(claim),
                      ratings.get(one.claim()),
                      one.score(),
                      Degree.of(one.score()),
                      one.meaning(),
                      one.shared(),
                      Match.Decision.OPEN));
    }

    private Article article(Claim claim) {
      return java.util.Objects.requireNonNull(articles.get(claim.article()));
    }
  }
}
