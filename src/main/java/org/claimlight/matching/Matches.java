package org.claimlight.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    return answer(proposed(wording, limit), List.of());
  }

  /**
   * @param text that the claim is like: the whole, or a sentence of it
   */
  private record Proposed(Similar similar, String text) {

    Proposed likelier(Proposed other) {
      return other.similar.score() > similar.score() ? other : this;
    }
  }

  /** A long text's sentences are compared one by one as well; a claim counts by the likeliest. */
  private List<Proposed> proposed(String wording, int limit) {
    catchUp();
    // All of them first: the models work while words are looked up.
    List<SimilarTo> texts =
        Stream.concat(Stream.of(wording), LongText.sentences(wording).stream())
            .map(text -> new SimilarTo(text, model.embedLookedFor(text), Set.of(), limit))
            .toList();
    Map<ClaimId, Proposed> likeliest = new HashMap<>();
    for (SimilarTo text : texts) {
      for (Similar one : index.similar(text)) {
        likeliest.merge(one.claim(), new Proposed(one, text.text()), Proposed::likelier);
      }
    }
    return likeliest.values().stream()
        .sorted(
            Comparator.comparingDouble((Proposed one) -> one.similar.score())
                .reversed()
                .thenComparing(one -> one.similar.claim().toString()))
        .limit(limit)
        .toList();
  }

  /**
   * Other claims that may say the same as a claim. Those of which somebody said that they do come
   * first, whatever their words; families of which somebody said that they do not, and dismissed
   * ones, are left out.
   *
   * @param limit from 1 to {@link #MOST}
   */
  public MatchAnswer ofClaim(ClaimId id, int limit) {
    checkLimit(limit);
    Claim claim = claims.get(id);
    String wording = Wording.of(claim);
    Optional<Embedding> known = Optional.ofNullable(book.of(List.of(claim)).get(id));
    Set<ClaimId> family = decisions.connected(id);
    Set<ClaimId> except =
        Stream.of(family, rejected(family))
            .flatMap(Set::stream)
            .limit(SimilarTo.MOST_EXCEPT)
            .collect(Collectors.toSet());
    List<ClaimId> same = family.stream().filter(one -> !one.equals(id)).toList();
    catchUp();
    SimilarTo wanted =
        new SimilarTo(wording, () -> known.or(() -> model.embed(wording)), except, limit);
    return answer(
        index.similar(wanted).stream().map(one -> new Proposed(one, wording)).toList(), same);
  }

  /**
   * What was said of one of a family holds for all of both: to say that one of them is the same
   * would be refused.
   */
  private Set<ClaimId> rejected(Set<ClaimId> family) {
    return decisions.connected(
        decisions.decisions(family).stream()
            .filter(decision -> !decision.same())
            .flatMap(decision -> Stream.of(decision.pair().one(), decision.pair().other()))
            .filter(one -> !family.contains(one))
            .collect(Collectors.toSet()));
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw MatchRefused.limit(MOST);
    }
  }

  private void catchUp() {
    long last = changes.last();
    long behind = last - index.applied();
    if (behind > 0 && behind < FAR_BEHIND) {
      index.await(last, PATIENCE);
    }
  }

  private MatchAnswer answer(List<Proposed> proposed, List<ClaimId> confirmed) {
    List<Proposed> found =
        proposed.stream().filter(one -> Degree.of(one.similar.score()) != Degree.UNLIKE).toList();
    Known known =
        known(
            Stream.concat(confirmed.stream(), found.stream().map(one -> one.similar.claim()))
                .distinct()
                .toList());
    List<Match> matches = new ArrayList<>();
    confirmed.forEach(id -> known.same(id).ifPresent(matches::add));
    found.forEach(one -> known.match(one.similar, one.text).ifPresent(matches::add));
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
          .filter(claim -> claim.status() != ClaimStatus.DISMISSED)
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
                      Set.of(),
                      Match.Decision.CONFIRMED));
    }

    Optional<Match> match(Similar one, String text) {
      boolean isStatement = Caution.isStatement(text);
      return Optional.ofNullable(claims.get(one.claim()))
          .filter(claim -> claim.status() != ClaimStatus.DISMISSED)
          // A mere name is near to all that is said of it; without it, to nothing that helps.
          .filter(_ -> isStatement || !one.shared().isEmpty())
          .map(
              claim -> {
                Set<Caution> cautions =
                    isStatement
                        ? Caution.between(
                            LongText.sentenceWith(one.shared(), text),
                            Wording.of(claim),
                            article(claim).language())
                        : Set.of();
                return new Match(
                    claim,
                    article(claim),
                    ratings.get(one.claim()),
                    one.score(),
                    isStatement ? degree(one, cautions) : Degree.PERHAPS,
                    one.meaning(),
                    one.shared(),
                    cautions,
                    Match.Decision.OPEN);
              });
    }

    private static Degree degree(Similar one, Set<Caution> cautions) {
      Degree degree = Degree.of(one.score());
      if (one.meaning() instanceof Double meaning && meaning < Degree.LEAST_MEANING) {
        // A long claim may have all words of a short text and say something else.
        degree = degree == Degree.SAME ? degree.less() : degree;
      }
      // It is still shown: a claim with another number is what a checker wants to know of.
      return cautions.isEmpty() || degree == Degree.PERHAPS ? degree : degree.less();
    }

    private Article article(Claim claim) {
      return java.util.Objects.requireNonNull(articles.get(claim.article()));
    }
  }
}
